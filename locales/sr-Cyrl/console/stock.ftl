### Pages: stock.

## Where the stock is

stock-where = Где је роба
stock-bar = { $location }: на стању { $on_hand }, расположиво { $available }
stock-location = Локација
stock-skus = Артикала
stock-total = Укупно

## Units of a level

stock-on-hand = На стању
stock-available = Расположиво
stock-claimed = Заузето
stock-kept-back = Задржано
stock-reserved = Резервисано
stock-allocated = Додељено
stock-safety = Сигурносна залиха
stock-quarantine = Карантин
stock-damaged = Оштећено

## The list

stock-views = Која роба
stock-tab-all = Све
stock-tab-low = Мало или нема
stock-tab-backordered = Поруџбине чекају
stock-search = Шифра, назив или бар-код
stock-everywhere = Све локације
stock-low-at = Мало је од колико комада наниже
stock-show = Прикажи
stock-chip-text = Претрага: { $text }
stock-chip-location = Локација: { $location }
stock-chip-low = Расположиво највише { $units }
stock-chip-remove = Уклони овај филтер
stock-caption = Расположиви комади по артиклу и локацији
stock-available-all = Расположиво укупно
stock-standing = Стање
stock-of-on-hand = На стању: { $count }
stock-out = Нема на стању
stock-low = Мало
stock-waited-for = Поруџбине чекају
stock-empty = Још нема артикала. Додајте први.
stock-empty-filter = Ниједан артикал не одговара овом приказу.
stock-empty-page = На овој страници више нема ничега.
stock-all = Прикажи сву робу
stock-first-page = Прва страница
stock-next-page = Следећа страница

## One SKU

stock-waiting-units = { $count ->
    [one] Поруџбине чекају { $count } комад
    [few] Поруџбине чекају { $count } комада
   *[other] Поруџбине чекају { $count } комада
}
stock-to-sku = На артикал
stock-levels = По локацијама
stock-none-yet = Још га није било ни на једној локацији. Примите робу за почетак.
stock-ledger = Шта се кретало
stock-ledger-empty = Овде се још ништа није кретало.
stock-when = Када
stock-what = Шта
stock-change = Промена
stock-cause = Поруџбина или разлог
stock-who = Ко
stock-older = Старије
stock-by-key = API кључ { $name }
stock-by-customer = Купац
stock-by-program = Comanda: { $name }
stock-kit = Комплет
stock-kit-detail = Комплет нема сопствену залиху. Саставља се од делова када се прода.
stock-kit-available = Од делова сада може: { $count }
stock-service = Услуга се не води на залихи.

## Moving stock

stock-move = Промени залиху
stock-deed-receive = Пријем
stock-deed-adjust = Исправка
stock-deed-transfer = Премештање
stock-deed-safety = Сигурносна залиха
stock-arrived = Пристигло комада
stock-note = Напомена
stock-note-hint = На пример број отпремнице. Може остати празно.
stock-bucket = Шта од тога
stock-delta = За колико комада
stock-delta-hint = Више: 3. Мање: -3.
stock-reason = Разлог
stock-reason-hint = На пример: пребројано, сломљено, пронађено.
stock-from = Одакле
stock-to = Куда
stock-moved = Комада за премештање
stock-safety-hint = Толико комада се тамо никад не продаје.
stock-preview = Ово би се десило
stock-units = Комади
stock-before = Пре
stock-after = После
stock-apply = Примени
stock-otherwise = Или нешто друго
stock-preview-button = Прегледај

## Receiving many at once

stock-receive-title = Пријем робе
stock-receive-detail = Скенирајте или куцајте ред по ред.
stock-receive-keys = Ентер прелази на следеће поље; у празном реду прелази на преглед. Ред без броја је један комад.
stock-code-or-barcode = Шифра или бар-код
stock-on-hand-after = На стању после
stock-unknown-code = Непознато

## What a deed has to say

said-stock-received = Примљено.
said-stock-received-all = Примљено. Може следећа испорука.
said-stock-adjusted = Исправљено.
said-stock-transferred = Премештено.
said-stock-safety-set = Сигурносна залиха је постављена.
