### The list of orders and the order's card.

## List

orders-new = Нова поруџбина
orders-export = Извоз
orders-import = Увези поруџбине
orders-views = Прикази
orders-view-all = Све
orders-view-clarify = За разјашњење
orders-view-confirm = За потврду
orders-view-waiting = Чекају залихе
orders-view-held = Задржане
orders-view-drafts = Нацрти
orders-view-mine = Моје
orders-view-wrong = Део онога што ова адреса тражи не постоји и изостављен је.
orders-show-all = Прикажи све поруџбине
orders-filter = Филтер и колоне
orders-filter-apply = Прикажи
orders-filter-search = Број, име, телефон или имејл
orders-filter-ordered-from = Поручено од
orders-filter-ordered-until = Поручено до
orders-filter-closed-from = Закључено од
orders-filter-closed-until = Закључено до
orders-any = Све
orders-none = Није наведено
orders-nobody = Нико
orders-columns = Колоне
orders-group = Груписање
orders-by-status = Статус
orders-by-date = Датум
orders-by-repeat = Прва или поновна
orders-by-delivery = Испорука
orders-by-closing = Датум закључења
orders-by-region = Регион
orders-first = Прва поруџбина
orders-repeat = Поновна поруџбина
orders-not-closed = Још није закључена
orders-days-none = У овим данима нема поруџбина.
orders-days-newest = Најновији дани
orders-days-earlier = Ранији дани
orders-count = Поруџбине
orders-sum = Износ
orders-sum-of = { $count ->
    [one] Укупно { $count } поруџбина
    [few] Укупно { $count } поруџбине
   *[other] Укупно { $count } поруџбина
}
orders-select = Изабери { $number }
orders-select-page = Изабери све поруџбине на овој страници
orders-on-hold = Задржана
orders-findings = { $count ->
    [one] { $count } примедба
    [few] { $count } примедбе
   *[other] { $count } примедби
}
orders-nth = { $n }. поруџбина
orders-oldest-first = прво најстарије
orders-newest-first = прво најновије
orders-pages = Странице
orders-first-page = Прва страница
orders-next-page = Следећа страница
orders-none-yet = Још нема поруџбина. Примите прву телефоном или увезите оне које имате.
orders-none-fit = Ниједна поруџбина не одговара овим филтерима.

orders-column-number = Број
orders-column-status = Статус
orders-column-ordered = Поручено
orders-column-customer = Купац
orders-column-channel = Канал
orders-column-stock = Залихе
orders-column-delivery = Испорука
orders-column-region = Регион
orders-column-manager = Одговорна особа
orders-column-flags = Ознаке
orders-column-reference = Спољна ознака
orders-column-closed = Закључено
orders-column-total = Укупно

orders-chip-remove = Уклони овај филтер
orders-chip-search = Претрага: { $value }
orders-chip-status = Статус: { $value }
orders-chip-channel = Канал: { $value }
orders-chip-customer = Само један купац
orders-chip-nobody = Без одговорне особе
orders-chip-manager = Одговорна особа: { $value }
orders-chip-delivery = Испорука: { $value }
orders-chip-region = Регион: { $value }
orders-chip-repeat = Поновне поруџбине
orders-chip-first = Прве поруџбине
orders-chip-ordered-from = Поручено од { $value }
orders-chip-ordered-until = Поручено до { $value }
orders-chip-closed-from = Закључено од { $value }
orders-chip-closed-until = Закључено до { $value }
orders-chip-findings = Са примедбама
orders-chip-no-findings = Без примедби
orders-chip-held = Задржане
orders-chip-not-held = Нису задржане
orders-chip-waiting = Чекају залихе
orders-chip-not-waiting = Не чекају залихе
orders-chip-stock = Залихе: { $value }
orders-chip-flag = Ознака: { $value }

## Card

order-live-changed = Неко је изменио ову поруџбину. Прикажи је каква је сада
order-repeat = Поновна ({ $n })
order-source-api = из другог програма
order-source-on-behalf = примљена телефоном
order-source-import = увезена
order-changed-meanwhile = Ваша измена није сачувана: поруџбина је промењена док сте је гледали.
order-changed-look = Страница приказује поруџбину каква је сада. Погледајте је и поновите измену ако је и даље потребна.
order-release = Укини задржавање
order-findings = Треба разјаснити
order-override = Прихвати како јесте
order-override-reason = Зашто може тако да остане
order-override-submit = Прихвати
order-amend = Измени податке
order-lines = Ставке
order-line-sku = Артикал
order-line-quantity = Количина
order-line-price = Цена
order-line-tax = Порез
order-line-sum = Износ
order-line-stock = Залихе сада
order-line-discount = попуст
order-line-not-counted = Не води се на залихама
order-line-short = Недостаје { $count }
order-line-waits = Чека се { $count }
order-line-claimed = { $count } за ову поруџбину
order-line-available = Слободно: { $count }
order-total-goods = Роба
order-total-discount = Попусти
order-total-surcharge = Доплате
order-total-shipping = Испорука
order-total-tax-in = Порез (урачунат)
order-total-tax-on = Порез
order-timeline = Историја
order-timeline-more = Има још догађаја: најновији овде нису приказани.
order-stage-placed = Примљена
order-stage-confirmed = Потврђена
order-stage-closed = Закључена
order-note = Интерна напомена
order-note-hint = Купац је никада не види.
order-note-submit = Додај напомену
order-note-erased = Ова напомена је обрисана.
order-ledger = Кретање залиха
order-ledger-when = Када
order-ledger-what = Шта
order-ledger-where = Где
order-ledger-allocated = Додељено
order-ledger-on-hand = На стању
order-next = Следећи корак
order-place = Прими поруџбину
order-draft-edit = Настави унос
order-confirm = Потврди…
order-hold = Задржи
order-cancel = Откажи…
order-print = Одштампај
order-reason = Разлог
order-comment = Образложење
order-choose = Изаберите…
order-name = Име
order-orders = Поруџбине
order-nth-of = { $n }. од { $count }
order-company = Фирма
order-tax-id = ПИБ
order-phone = Телефон
order-customer-note = Напомена купца
order-method = Начин
order-window = Жељено време
order-address = Адреса
order-billing = Адреса за рачун
order-work = Обрада
order-placed-by = Ко је унео
order-assign = Додели особи
order-flags-submit = Сачувај ознаке
order-no-flags = без ознака
order-actor-staff = Запослени
order-actor-customer = Купац
order-actor-program = Програм
order-told-lines = { $count ->
    [one] { $count } ставка
    [few] { $count } ставке
   *[other] { $count } ставки
}
order-told-units = { $count ->
    [one] { $count } комад
    [few] { $count } комада
   *[other] { $count } комада
}
order-told-fixed = исправљено: { $count }
order-told-found = нађено: { $count }

## Previews

order-preview = Прикажи шта би се променило
preview-what = Шта
preview-before = Сада
preview-after = После
preview-standing = Статус
preview-total = Укупно
preview-tax = Порез
preview-allocated = Додељене залихе
preview-findings = Треба разјаснити
order-confirm-title = Потврда поруџбине { $number }
order-confirm-detail = Потврдом се продавница обавезује да изврши ову поруџбину.
order-confirm-apply = Потврди
order-cancel-title = Отказивање поруџбине { $number }
order-cancel-detail = Упишите колико комада сваке ставке се отказује. Ако откажете све што је отворено, отказује се цела поруџбина.
order-cancel-open = Отворено
order-cancel-units = За отказивање
order-cancel-units-of = { $name }: комада за отказивање
order-cancel-preview = Ево шта би се променило. Још ништа није урађено.
order-cancel-apply = Откажи сада
order-cancel-not = Остави како јесте

said-order-placed = Поруџбина је примљена.
said-order-confirmed = Поруџбина је потврђена.
said-order-canceled = Отказано. Додељене залихе су поново слободне.
said-order-held = Поруџбина је задржана.
said-order-released = Задржавање је укинуто.
said-order-noted = Напомена је додата.
said-order-assigned = Одговорна особа је промењена.
said-order-flagged = Ознаке су сачуване.
said-finding-overridden = Примедба је прихваћена уз образложење.
orders-findings-column = Примедбе

## Overview

home-first = Први кораци
home-first-detail = Шта продавници треба пре прве поруџбине.
home-first-sku = Шта продајете: шифра, назив и цена.
home-first-stock = Колико комада где стоји.
home-first-order = Телефоном, цела унесена само тастатуром.
home-first-done = Готово
home-first-go = Почни
home-first-file = Чим постоји канал, датотека с поруџбинама може сама да направи своје артикле:
home-now = Сада захтева пажњу
home-clarify = За разјашњење
home-confirm = За потврду
home-waiting = Чекају залихе
home-held = Задржане
home-given-up = Неуспели послови
home-sales = Продаја
home-span = Период и валута
home-days = { $count ->
    [one] { $count } дан
    [few] { $count } дана
   *[other] { $count } дана
}
home-sum = Поручено
home-before = претходно { $value }
home-these-days = Овај период
home-days-before = Претходни период
home-orders-before = Поруџбине претходно
home-sum-before = Поручено претходно
home-days-note = Без отказаних поруџбина и нацрта. Дани почињу у поноћ по универзалном времену.
home-longest = Најдуже чекају разјашњење
chart-day = { $day }: { $sum } (претходно { $before }), { $count ->
    [one] { $count } поруџбина
    [few] { $count } поруџбине
   *[other] { $count } поруџбина
}
chart-numbers = Бројеви

## Search

search-title = „{ $text }”
search-nothing = Ништа није пронађено.
search-all = Прикажи све пронађено
search-how = Упишите број поруџбине или његов крај, име било којим писмом, телефон, имејл адресу или шифру, назив или бар-код артикла.

## Changing data

order-amend-title = Измена података поруџбине { $number }
order-amend-apply = Сачувај измене
order-amend-edit = Измени још нешто
order-window-from = Жељено време од
order-window-until = Жељено време до
order-line-sku-code = Шифра правог артикла
said-order-amended = Подаци су измењени.

## Own views

orders-view-save = Сачувај овај приказ
orders-view-name = Назив приказа
orders-view-remove = Уклони овај приказ
said-view-saved = Приказ је сачуван међу картицама.
said-view-removed = Приказ је уклоњен.

## One action over many orders

bulk-chosen = изабрано
bulk-all-that-fit = Све које одговарају ({ $count }), не само ова страница
bulk-act = Групна радња…
bulk-runs = Групне радње
bulk-choose-title = Шта урадити са овим поруџбинама
bulk-choose-detail = Најпре ћете видети шта би се променило и на колико поруџбина, а на којима не би и зашто. Док не потврдите, ништа се не мења.
bulk-all-of-filter = Све поруџбине које одговарају филтеру
bulk-selected-count = { $count ->
    [one] Изабрана { $count } поруџбина
    [few] Изабране { $count } поруџбине
   *[other] Изабрано { $count } поруџбина
}
bulk-confirm = Потврди
bulk-assign = Додели некоме
bulk-hold = Задржи
bulk-action-confirm = Потврда поруџбина
bulk-action-assign = Додела поруџбина: { $name }
bulk-action-nobody = Уклањање одговорне особе
bulk-action-hold = Задржавање поруџбина: { $reason }
bulk-is-checking = Поруџбине се проверавају. Још ништа није промењено.
bulk-is-running = Поруџбине се обрађују. Слободно напустите ову страницу; извештај остаје.
bulk-refresh = Прикажи докле се стигло
bulk-stop = Заустави
bulk-checked-detail = Ево шта би се променило. Још ништа није урађено.
bulk-apply = { $count ->
    [one] Примени на { $count } поруџбину
    [few] Примени на { $count } поруџбине
   *[other] Примени на { $count } поруџбина
}
bulk-discard = Одустани
bulk-reasons = Разлози одбијања
bulk-selected = Проверено
bulk-would-do = Биће промењено
bulk-already-so = Већ је тако
bulk-would-refuse = Биће одбијено
bulk-done = Урађено
bulk-refused = Одбијено
bulk-pending = Није дошло на ред
bulk-outcome = Исход
bulk-why = Разлог
bulk-deed = Радња
bulk-by = Ко
bulk-no-items = Овде нема поруџбина.
bulk-none-yet = Још није било групних радњи. За почетак изаберите поруџбине на листи.
bulk-status-checking = Проверава се
bulk-status-checked = Чека вашу одлуку
bulk-status-running = У току
bulk-status-done = Завршено
bulk-status-stopped = Заустављено
bulk-status-discarded = Одбачено
bulk-outcome-pending = Није дошла на ред
bulk-outcome-done = Урађено
bulk-outcome-unchanged = Већ је тако
bulk-outcome-refused = Одбијено
bulk-why-order-confirm-not-placed = Није примљена поруџбина
bulk-why-order-confirm-needs-clarification = Има примедби за разјашњење
bulk-why-order-confirm-on-hold = Задржана
bulk-why-order-hold-order-closed = Већ закључена
bulk-why-not-found = Не постоји таква поруџбина
said-bulk-nothing = Ниједна поруџбина није изабрана.

## The story of an order

order-story = Делови историје
order-story-all = Све
order-story-work = Рад
order-story-notes = Напомене
order-story-stock = Залихе
order-story-people = Људи
