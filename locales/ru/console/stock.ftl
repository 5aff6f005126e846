### Pages: stock.

## Where the stock is

stock-where = Где находится товар
stock-bar = { $location }: в наличии { $on_hand }, доступно { $available }
stock-location = Место хранения
stock-skus = Артикулов
stock-total = Всего

## Units of a level

stock-on-hand = В наличии
stock-available = Доступно
stock-claimed = Занято
stock-kept-back = Удержано
stock-reserved = В резерве
stock-allocated = Выделено
stock-safety = Страховой запас
stock-quarantine = Карантин
stock-damaged = Повреждено

## The list

stock-views = Какие товары
stock-tab-all = Все
stock-tab-low = Мало или нет
stock-tab-backordered = Ждут заказы
stock-search = Код, название или штрихкод
stock-everywhere = Все места хранения
stock-low-at = С какого остатка считать, что мало
stock-show = Показать
stock-chip-text = Поиск: { $text }
stock-chip-location = Место хранения: { $location }
stock-chip-low = Доступно не больше { $units }
stock-chip-remove = Убрать этот фильтр
stock-caption = Доступные единицы по артикулам и местам хранения
stock-available-all = Доступно всего
stock-standing = Состояние
stock-of-on-hand = В наличии: { $count }
stock-out = Нет в наличии
stock-low = Мало
stock-waited-for = Ждут заказы
stock-empty = Артикулов пока нет. Добавьте первый.
stock-empty-filter = Под эти условия не подходит ни один товар.
stock-empty-page = На этой странице больше ничего нет.
stock-all = Показать все товары
stock-first-page = Первая страница
stock-next-page = Следующая страница

## One SKU

stock-waiting-units = { $count ->
    [one] Заказы ждут { $count } единицу
    [few] Заказы ждут { $count } единицы
   *[other] Заказы ждут { $count } единиц
}
stock-to-sku = К артикулу
stock-levels = По местам хранения
stock-none-yet = Пока ни в одном месте этого товара не было. Примите первую партию.
stock-ledger = Движения
stock-ledger-empty = Здесь пока ничего не двигалось.
stock-when = Когда
stock-what = Что
stock-change = Изменение
stock-cause = Заказ или причина
stock-who = Кто
stock-older = Раньше
stock-by-key = Ключ API { $name }
stock-by-customer = Покупатель
stock-by-program = Comanda: { $name }
stock-kit = Комплект
stock-kit-detail = У комплекта нет собственного запаса. Его собирают из частей при продаже.
stock-kit-available = Из имеющихся частей можно собрать: { $count }
stock-service = Услуги на складе не учитываются.

## Moving stock

stock-move = Изменить запас
stock-deed-receive = Принять
stock-deed-adjust = Исправить
stock-deed-transfer = Переместить
stock-deed-safety = Страховой запас
stock-arrived = Поступило единиц
stock-note = Примечание
stock-note-hint = Например, номер накладной. Можно не заполнять.
stock-bucket = Что именно
stock-delta = На сколько единиц
stock-delta-hint = Больше: 3. Меньше: -3.
stock-reason = Причина
stock-reason-hint = Например: пересчитали, разбилось, нашлось.
stock-from = Откуда
stock-to = Куда
stock-moved = Сколько единиц переместить
stock-safety-hint = Столько единиц там никогда не продаётся.
stock-preview = Вот что произойдёт
stock-units = Единицы
stock-before = До
stock-after = После
stock-apply = Применить
stock-otherwise = Или по-другому
stock-preview-button = Посмотреть

## Receiving many at once

stock-receive-title = Приёмка товара
stock-receive-detail = Сканируйте или вводите строку за строкой.
stock-receive-keys = Клавиша ввода переводит к следующему полю, а в пустой строке — к просмотру. Строка без числа считается за одну единицу.
stock-code-or-barcode = Код или штрихкод
stock-on-hand-after = В наличии после
stock-unknown-code = Неизвестно

## What a deed has to say

said-stock-received = Принято.
said-stock-received-all = Принято. Можно вводить следующую поставку.
said-stock-adjusted = Исправлено.
said-stock-transferred = Перемещено.
said-stock-safety-set = Страховой запас задан.
