### Pages: imports.

## Giving a file

imports-title = Загрузки
imports-new = Загрузить файл
imports-new-detail = Сначала вы увидите, что получится из файла. До вашего подтверждения ничего не загружается.
imports-file = Файл
imports-file-hint = Таблица (CSV) или JSON с заказами, можно в gzip; не больше { $max_mb } МБ. Книгу Excel сначала сохраните как «CSV UTF-8».
imports-file-missing = Выберите файл.
imports-look-at = Посмотреть файл

## The list

imports-none-yet = Ещё ни один файл не загружен. Загрузите заказы из другой системы, с маркетплейса или из таблицы.
imports-waiting = Файлы, ожидающие загрузки
imports-waiting-detail = Они переданы, но из них ещё ничего не загружено. Каждый удаляется через 30 дней после передачи.
imports-status = Статус
imports-by = Кто
imports-when = Начата
imports-status-running = Идёт
imports-status-done = Завершена
imports-status-failed = Не удалась
imports-status-stopped = Остановлена
imports-pages = Страницы
imports-first-page = Первая страница
imports-next-page = Следующая страница

## How a file is read

imports-nothing-done = Пока ничего не загружено.
imports-put-right = Сначала исправьте:
imports-how-read = Как читать файл
imports-choose = Выберите…
imports-channel = Канал заказов
imports-preset = Вид файла
imports-preset-none = По столбцам
imports-preset-online-retail = Набор данных «Online Retail»
imports-format = Формат
imports-by-name = По имени файла
imports-format-csv = Таблица (CSV)
imports-format-json = JSON, один массив заказов
imports-format-ndjson = JSON, один заказ в строке
imports-encoding = Кодировка
imports-encoding-utf-8 = UTF-8
imports-encoding-windows-1250 = Windows-1250 (Центральная Европа)
imports-encoding-windows-1251 = Windows-1251 (кириллица)
imports-as-it-seems = Похоже: { $what }
imports-delimiter = Между ячейками
imports-by-header = По первой строке
imports-delimiter-comma = Запятая
imports-delimiter-semicolon = Точка с запятой
imports-delimiter-tab = Табуляция
imports-delimiter-bar = Вертикальная черта
imports-timezone = Часовой пояс
imports-timezone-hint = Например, Europe/Belgrade. Пусто: UTC.
imports-dates = Как записано время
imports-dates-hint = Пусто для обычных записей, таких как 2026-11-21 18:00. Другие выберите из предложенных.
imports-decimal-comma = Числа с десятичной запятой: 1.299,50
imports-create-skus = Создать недостающие товары с названием и ценой, которые в файле чаще всего

## Columns

imports-columns = Что в столбцах
imports-column = Столбец
imports-samples = Например
imports-holds = Содержит
imports-holds-of = Что содержит столбец «{ $column }»
imports-not-used = Не используется
imports-unnamed = Без названия
imports-shadowed = Использовать нельзя: столбец перед ним называется так же.
imports-field-twice = Это уже в другом столбце. Выберите один из двух.
import-field-order-reference = Заказ: номер
import-field-order-placed-at = Заказ: когда оформлен
import-field-order-currency = Заказ: валюта
import-field-order-language = Заказ: язык
import-field-customer-reference = Клиент: номер
import-field-customer-name = Клиент: имя
import-field-customer-company = Клиент: компания
import-field-customer-tax-id = Клиент: ИНН
import-field-customer-email = Клиент: эл. почта
import-field-customer-phone = Клиент: телефон
import-field-address-name = Адрес: получатель
import-field-address-company = Адрес: компания
import-field-address-street = Адрес: улица и дом
import-field-address-street2 = Адрес: этаж, квартира, подъезд
import-field-address-city = Адрес: город
import-field-address-region = Адрес: регион
import-field-address-postcode = Адрес: индекс
import-field-address-country = Адрес: страна
import-field-address-phone = Адрес: телефон
import-field-line-sku = Позиция: артикул (SKU)
import-field-line-name = Позиция: название
import-field-line-quantity = Позиция: количество
import-field-line-unit-price = Позиция: цена за штуку
import-field-line-discount = Позиция: скидка
import-field-line-tax-percent = Позиция: налог в процентах
import-field-shipping-price = Доставка: цена
import-field-shipping-tax-percent = Доставка: налог в процентах
import-field-delivery-method = Доставка: способ
import-field-note = Комментарий клиента

## What it would become

imports-look-again = Посмотреть снова
imports-begin = Загрузить
imports-understood = Что получится
imports-beginning = { $rows ->
    [one] Просмотрена только первая { $rows } строка; загрузка читает весь файл.
    [few] Просмотрены только первые { $rows } строки; загрузка читает весь файл.
   *[other] Просмотрены только первые { $rows } строк; загрузка читает весь файл.
}
imports-whole = { $rows ->
    [one] Просмотрен весь файл: { $rows } строка.
    [few] Просмотрен весь файл: { $rows } строки.
   *[other] Просмотрен весь файл: { $rows } строк.
}
imports-would-place = Заказов будет принято
imports-would-refuse = Заказов будет отклонено
imports-refused-rows = Отклонённые строки
imports-more-refused = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[other] и ещё { $count }
}
imports-first-units = Начало, как оно будет понято
imports-unit-order = Заказ
imports-unit-cancellation = Отмена
imports-unit-refused = Будет отклонено
imports-row = Строка
imports-rows = Строки
imports-becomes = Станет
imports-reference = Заказ
imports-ordered-at = Оформлен
imports-customer = Клиент
imports-lines = Позиции
imports-why = Почему

## How far it is

imports-waits = Загрузка ждёт своей очереди. Эту страницу можно закрыть.
imports-is-running = Файл загружается. Эту страницу можно закрыть; отчёт останется.
imports-refresh = Показать, сколько сделано
imports-progress = Ход загрузки
imports-rate = { $count ->
    [one] { $count } строка в секунду
    [few] { $count } строки в секунду
   *[other] { $count } строк в секунду
}
imports-left-soon = осталось меньше минуты
imports-left-minutes = { $count ->
    [one] осталась примерно { $count } минута
    [few] осталось примерно { $count } минуты
   *[other] осталось примерно { $count } минут
}
imports-left-hours = { $count ->
    [one] остался примерно { $count } час
    [few] осталось примерно { $count } часа
   *[other] осталось примерно { $count } часов
}
imports-stop = Остановить
imports-go-on = Продолжить
imports-go-on-detail = То, что загружено, остаётся. Загрузка продолжится с того же места, и ничего не появится дважды.
imports-rows-read = Прочитано строк
imports-rows-in-orders = Строк в заказах
imports-rows-canceled = Строк с отменой
imports-rows-listed = Отклонено строк
imports-orders-placed = Принято заказов
imports-orders-to-clarify = Из них на уточнение
imports-orders-known = Уже известно заказов
imports-orders-refused = Отклонено заказов
imports-refused-download = Скачать как CSV
imports-nothing-refused = Все строки приняты.
imports-nothing-refused-yet = Пока ни одна строка не отклонена.
said-import-known = Этот файл уже загружен таким же образом. Повторно ничего не загружено.
