### Pages: imports.

## Giving a file

imports-title = Увози
imports-new = Увези датотеку
imports-new-detail = Прво видите шта би од датотеке настало. Ништа се не увози док то не потврдите.
imports-file = Датотека
imports-file-hint = Табела (CSV) или JSON са поруџбинама, може и спаковано (gzip); највише { $max_mb } MB. Excel табелу прво сачувајте као „CSV UTF-8”.
imports-file-missing = Изаберите датотеку.
imports-look-at = Погледај датотеку

## The list

imports-none-yet = Још ниједна датотека није увезена. Увезите поруџбине из другог система, са продајне платформе или из табеле.
imports-waiting = Датотеке које чекају увоз
imports-waiting-detail = Предате су, а из њих још ништа није увезено. Свака се брише 30 дана након предаје.
imports-status = Статус
imports-by = Ко
imports-when = Почетак
imports-status-running = У току
imports-status-done = Завршен
imports-status-failed = Није успео
imports-status-stopped = Заустављен
imports-pages = Стране
imports-first-page = Прва страна
imports-next-page = Следећа страна

## How a file is read

imports-nothing-done = Још ништа није увезено.
imports-put-right = Прво исправите ово:
imports-how-read = Како се датотека чита
imports-choose = Изаберите…
imports-channel = Канал поруџбина
imports-preset = Врста датотеке
imports-preset-none = Према колонама
imports-preset-online-retail = Скуп података „Online Retail”
imports-format = Формат
imports-by-name = Према имену датотеке
imports-format-csv = Табела (CSV)
imports-format-json = JSON, један низ поруџбина
imports-format-ndjson = JSON, по једна поруџбина у реду
imports-encoding = Кодирање
imports-encoding-utf-8 = UTF-8
imports-encoding-windows-1250 = Windows-1250 (средња Европа)
imports-encoding-windows-1251 = Windows-1251 (ћирилица)
imports-as-it-seems = Како изгледа: { $what }
imports-delimiter = Између две ћелије
imports-by-header = Према првом реду
imports-delimiter-comma = Зарез
imports-delimiter-semicolon = Тачка и зарез
imports-delimiter-tab = Табулатор
imports-delimiter-bar = Усправна црта
imports-timezone = Временска зона
imports-timezone-hint = На пример Europe/Belgrade. Празно: UTC.
imports-dates = Како је време записано
imports-dates-hint = Празно за уобичајене записе, као 2026-11-21 18:00. Друге изаберите из понуђених.
imports-decimal-comma = Бројеви су са децималним зарезом: 1.299,50
imports-create-skus = Направи артикле којих нема, са називом и ценом који су у датотеци најчешћи

## Columns

imports-columns = Шта је у колонама
imports-column = Колона
imports-samples = На пример
imports-holds = Садржи
imports-holds-of = Шта садржи колона „{ $column }”
imports-not-used = Не користи се
imports-unnamed = Без назива
imports-shadowed = Не може се користити: колона пре ње има исти назив.
imports-field-twice = То већ садржи друга колона. Изаберите једну од њих.
import-field-order-reference = Поруџбина: број
import-field-order-placed-at = Поруџбина: време
import-field-order-currency = Поруџбина: валута
import-field-order-language = Поруџбина: језик
import-field-customer-reference = Купац: број
import-field-customer-name = Купац: име
import-field-customer-company = Купац: фирма
import-field-customer-tax-id = Купац: ПИБ
import-field-customer-email = Купац: имејл
import-field-customer-phone = Купац: телефон
import-field-address-name = Адреса: прималац
import-field-address-company = Адреса: фирма
import-field-address-street = Адреса: улица и број
import-field-address-street2 = Адреса: спрат, стан, улаз
import-field-address-city = Адреса: град
import-field-address-region = Адреса: регион
import-field-address-postcode = Адреса: поштански број
import-field-address-country = Адреса: држава
import-field-address-phone = Адреса: телефон
import-field-line-sku = Ставка: шифра (SKU)
import-field-line-name = Ставка: назив
import-field-line-quantity = Ставка: количина
import-field-line-unit-price = Ставка: цена по комаду
import-field-line-discount = Ставка: попуст
import-field-line-tax-percent = Ставка: порез у процентима
import-field-shipping-price = Достава: цена
import-field-shipping-tax-percent = Достава: порез у процентима
import-field-delivery-method = Достава: начин
import-field-note = Напомена купца

## What it would become

imports-look-again = Погледај поново
imports-begin = Увези
imports-understood = Шта би настало
imports-beginning = { $rows ->
    [one] Погледан је само први { $rows } ред; увоз чита целу датотеку.
    [few] Погледана су само прва { $rows } реда; увоз чита целу датотеку.
   *[other] Погледано је само првих { $rows } редова; увоз чита целу датотеку.
}
imports-whole = { $rows ->
    [one] Погледана је цела датотека: { $rows } ред.
    [few] Погледана је цела датотека: { $rows } реда.
   *[other] Погледана је цела датотека: { $rows } редова.
}
imports-would-place = Поруџбине које би биле примљене
imports-would-refuse = Поруџбине које би биле одбијене
imports-refused-rows = Одбијени редови
imports-more-refused = { $count ->
    [one] и још { $count }
    [few] и још { $count }
   *[other] и још { $count }
}
imports-first-units = Почетак, како би био схваћен
imports-unit-order = Поруџбина
imports-unit-cancellation = Отказивање
imports-unit-refused = Било би одбијено
imports-row = Ред
imports-rows = Редови
imports-becomes = Постаје
imports-reference = Поруџбина
imports-ordered-at = Поручено
imports-customer = Купац
imports-lines = Ставке
imports-why = Зашто

## How far it is

imports-waits = Увоз чека свој ред. Можете да напустите ову страну.
imports-is-running = Датотека се увози. Можете да напустите ову страну; извештај остаје.
imports-refresh = Прикажи докле је стигло
imports-progress = Напредак
imports-rate = { $count ->
    [one] { $count } ред у секунди
    [few] { $count } реда у секунди
   *[other] { $count } редова у секунди
}
imports-left-soon = још мање од минута
imports-left-minutes = { $count ->
    [one] још око { $count } минут
    [few] још око { $count } минута
   *[other] још око { $count } минута
}
imports-left-hours = { $count ->
    [one] још око { $count } сат
    [few] још око { $count } сата
   *[other] још око { $count } сати
}
imports-stop = Заустави
imports-go-on = Настави
imports-go-on-detail = Оно што је увезено остаје. Наставља се одатле докле је стигло, и ништа неће бити два пута.
imports-rows-read = Прочитани редови
imports-rows-in-orders = Редови у поруџбинама
imports-rows-canceled = Редови који су отказали комаде
imports-rows-listed = Одбијени редови
imports-orders-placed = Примљене поруџбине
imports-orders-to-clarify = Од тога за разјашњење
imports-orders-known = Већ познате поруџбине
imports-orders-refused = Одбијене поруџбине
imports-refused-download = Преузми као CSV
imports-nothing-refused = Сви редови су преузети.
imports-nothing-refused-yet = До сада ниједан ред није одбијен.
said-import-known = Ова датотека је већ увезена на исти начин. Ништа није увезено поново.
