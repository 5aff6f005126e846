### Pages: an order entered by hand.

phone-title = Новый заказ по телефону
phone-draft-title = Черновик
phone-channel = Канал
phone-no-channel = Ни один канал не принимает заказы. Сначала откройте его в настройках.
phone-update = Обновить

## Who

phone-customer = Покупатель
phone-find = Найдите покупателя или введите нового ниже
phone-nobody = Никто не найден. Введите нового покупателя ниже.
phone-another-customer = Другой покупатель
phone-known = Этот телефон или адрес почты уже известен. В таком виде заказ будет записан на известного покупателя.
phone-take = Взять:
phone-company-and-language = Компания и язык
phone-language = Язык переписки

## What

phone-lines = Товары
phone-sku = SKU
phone-quantity = Количество
phone-price = Цена
phone-discount = Скидка
phone-stock = Остаток
phone-available = Доступно: { $count }
phone-lacks = Не хватает: { $count }
phone-waits = В ожидании: { $count }
phone-not-counted = Без учёта остатка
phone-remove = Убрать
phone-sku-unknown = Нет SKU с таким кодом.
phone-add = Добавьте по коду, штрихкоду или названию
phone-add-hint = Сканируйте или наберите и нажмите клавишу ввода
phone-add-button = Добавить
phone-no-sku = Ни у чего нет такого кода, штрихкода или названия. Проверьте или наберите меньше букв.
phone-whole = Скидки и надбавки на весь заказ
phone-discounts = Скидки
phone-surcharges = Надбавки
phone-why = За что
phone-amount = Сумма
phone-tax-percent = Налог, %

## Where and when

phone-delivery = Доставка
phone-method = Способ доставки
phone-shipping-price = Цена доставки
phone-shipping-tax = Налог на доставку, %
phone-window = Желаемое время
phone-day = День
phone-from = С
phone-until = До
phone-note = Что покупатель передаёт магазину
phone-billing = Счёт на другой адрес

## What it comes to

phone-comes-to = Сколько это выходит
phone-goods = Товары
phone-tax-in = В том числе налог
phone-tax-on = Налог сверху
phone-total = Итого
phone-nothing-yet = Добавьте товары, и здесь появится сумма.
phone-findings = Уточнить до подтверждения
phone-place = Оформить заказ
phone-save-draft = Сохранить черновик

## What a deed has to say

said-phone-placed = Заказ оформлен. Для следующего нажмите кнопку с телефоном.
said-phone-drafted = Черновик сохранён. Остатки не затронуты, пока он не оформлен.
