### Pages: an order entered by hand.

phone-title = Нова поруџбина телефоном
phone-draft-title = Нацрт
phone-channel = Канал
phone-no-channel = Ниједан канал не прима поруџбине. Прво га отворите у подешавањима.
phone-update = Освежи

## Who

phone-customer = Купац
phone-find = Нађите купца или испод унесите новог
phone-nobody = Нико није нађен. Унесите новог купца испод.
phone-another-customer = Други купац
phone-known = Овај телефон или имејл адреса су већ познати. Овако ће поруџбина припасти познатом купцу.
phone-take = Узми:
phone-company-and-language = Фирма и језик
phone-language = Језик преписке

## What

phone-lines = Роба
phone-sku = SKU
phone-quantity = Количина
phone-price = Цена
phone-discount = Попуст
phone-stock = Залиха
phone-available = { $count ->
    [one] { $count } доступан
    [few] { $count } доступна
   *[other] { $count } доступних
}
phone-lacks = Недостаје: { $count }
phone-waits = Чека се: { $count }
phone-not-counted = Не води се залиха
phone-remove = Уклони
phone-sku-unknown = Нема SKU са овом шифром.
phone-add = Додајте шифром, бар-кодом или називом
phone-add-hint = Скенирајте, или куцајте и притисните тастер за нови ред
phone-add-button = Додај
phone-no-sku = Ништа нема ову шифру, бар-код или назив. Проверите, или куцајте мање слова.
phone-whole = Попусти и доплате на целу поруџбину
phone-discounts = Попусти
phone-surcharges = Доплате
phone-why = Разлог
phone-amount = Износ
phone-tax-percent = Порез, %

## Where and when

phone-delivery = Достава
phone-method = Начин доставе
phone-shipping-price = Цена доставе
phone-shipping-tax = Порез на доставу, %
phone-window = Жељено време
phone-day = Дан
phone-from = Од
phone-until = До
phone-note = Порука купца продавници
phone-billing = Рачун на другу адресу

## What it comes to

phone-comes-to = Колико то износи
phone-goods = Роба
phone-tax-in = Порез у цени
phone-tax-on = Порез на цену
phone-total = Укупно
phone-nothing-yet = Додајте робу и овде ће стајати збир.
phone-findings = Треба разјаснити пре потврде
phone-place = Поручи
phone-save-draft = Сачувај као нацрт

## What a deed has to say

said-phone-placed = Поруџбина је примљена. За следећу притисните дугме са телефоном.
said-phone-drafted = Нацрт је сачуван. Залиха се не дира док се не поручи.
