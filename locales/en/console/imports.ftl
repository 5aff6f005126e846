### Pages: imports.

## Giving a file

imports-title = Imports
imports-new = Import a file
imports-new-detail = First you see what the file would become. Nothing is imported before you say so.
imports-file = File
imports-file-hint = A table (CSV) or JSON with orders, also packed with gzip; at most { $max_mb } MB. Save an Excel workbook as “CSV UTF-8” first.
imports-file-missing = Choose a file.
imports-look-at = Look at the file

## The list

imports-none-yet = No file was imported yet. Import orders from another shop system, a marketplace or a spreadsheet.
imports-waiting = Files that wait to be imported
imports-waiting-detail = They were given, and nothing was imported from them. Each is removed 30 days after it was given.
imports-status = Status
imports-by = By
imports-when = Begun
imports-status-running = Running
imports-status-done = Done
imports-status-failed = Failed
imports-status-stopped = Stopped
imports-pages = Pages
imports-first-page = First page
imports-next-page = Next page

## How a file is read

imports-nothing-done = Nothing is imported yet.
imports-put-right = Put this right first:
imports-how-read = How the file is read
imports-choose = Choose…
imports-channel = Channel of the orders
imports-preset = Kind of file
imports-preset-none = By its columns
imports-preset-online-retail = The data set “Online Retail”
imports-format = Format
imports-by-name = As the file's name says
imports-format-csv = Table (CSV)
imports-format-json = JSON, one array of orders
imports-format-ndjson = JSON, one order a line
imports-encoding = Encoding
imports-encoding-utf-8 = UTF-8
imports-encoding-windows-1250 = Windows-1250 (Central Europe)
imports-encoding-windows-1251 = Windows-1251 (Cyrillic)
imports-as-it-seems = As it seems: { $what }
imports-delimiter = Between two cells
imports-by-header = As the first row shows
imports-delimiter-comma = Comma
imports-delimiter-semicolon = Semicolon
imports-delimiter-tab = Tab
imports-delimiter-bar = Vertical bar
imports-timezone = Time zone of the times
imports-timezone-hint = Such as Europe/Belgrade. Empty: UTC.
imports-dates = How times are written
imports-dates-hint = Empty for the usual ways, such as 2026-11-21 18:00. Choose others from the list.
imports-decimal-comma = Numbers are written with a decimal comma: 1.299,50
imports-create-skus = Make SKUs that are missing, with the name and price the file uses most

## Columns

imports-columns = What the columns hold
imports-column = Column
imports-samples = For example
imports-holds = Holds
imports-holds-of = What the column “{ $column }” holds
imports-not-used = Not used
imports-unnamed = Without a name
imports-shadowed = Cannot be used: a column before it has the same name.
imports-field-twice = Another column holds this already. Choose one of the two.
import-field-order-reference = Order: number
import-field-order-placed-at = Order: when it was placed
import-field-order-currency = Order: currency
import-field-order-language = Order: language
import-field-customer-reference = Customer: number
import-field-customer-name = Customer: name
import-field-customer-company = Customer: company
import-field-customer-tax-id = Customer: tax number
import-field-customer-email = Customer: e-mail
import-field-customer-phone = Customer: phone
import-field-address-name = Address: who receives it
import-field-address-company = Address: company
import-field-address-street = Address: street and number
import-field-address-street2 = Address: floor, flat, entrance
import-field-address-city = Address: city
import-field-address-region = Address: region
import-field-address-postcode = Address: postcode
import-field-address-country = Address: country
import-field-address-phone = Address: phone
import-field-line-sku = Line: SKU
import-field-line-name = Line: name
import-field-line-quantity = Line: units
import-field-line-unit-price = Line: price of one unit
import-field-line-discount = Line: discount
import-field-line-tax-percent = Line: tax in percent
import-field-shipping-price = Delivery: price
import-field-shipping-tax-percent = Delivery: tax in percent
import-field-delivery-method = Delivery: method
import-field-note = Customer's note

## What it would become

imports-look-again = Look again
imports-begin = Import
imports-understood = What it would become
imports-beginning = { $rows ->
    [one] Only the first row was looked at; the import reads the whole file.
   *[other] Only the first { $rows } rows were looked at; the import reads the whole file.
}
imports-whole = { $rows ->
    [one] The whole file was looked at: { $rows } row.
   *[other] The whole file was looked at: { $rows } rows.
}
imports-would-place = Orders that would be placed
imports-would-refuse = Orders that would be refused
imports-refused-rows = Refused rows
imports-more-refused = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
imports-first-units = The beginning, as it would be understood
imports-unit-order = Order
imports-unit-cancellation = Cancellation
imports-unit-refused = Would be refused
imports-row = Row
imports-rows = Rows
imports-becomes = Becomes
imports-reference = Order
imports-ordered-at = Placed
imports-customer = Customer
imports-lines = Lines
imports-why = Why

## How far it is

imports-waits = The import waits for its turn. You may leave this page.
imports-is-running = The file is being imported. You may leave this page; the report stays.
imports-refresh = Show how far it is
imports-progress = Progress
imports-rate = { $count ->
    [one] { $count } row a second
   *[other] { $count } rows a second
}
imports-left-soon = less than a minute left
imports-left-minutes = { $count ->
    [one] about { $count } minute left
   *[other] about { $count } minutes left
}
imports-left-hours = { $count ->
    [one] about { $count } hour left
   *[other] about { $count } hours left
}
imports-stop = Stop
imports-go-on = Go on
imports-go-on-detail = What was imported stays. It goes on where it was, and nothing is there twice.
imports-rows-read = Rows read
imports-rows-in-orders = Rows in orders
imports-rows-canceled = Rows that canceled units
imports-rows-listed = Rows refused
imports-orders-placed = Orders placed
imports-orders-to-clarify = Of them to clarify
imports-orders-known = Orders known already
imports-orders-refused = Orders refused
imports-refused-download = Download as CSV
imports-nothing-refused = Every row was taken over.
imports-nothing-refused-yet = No row was refused so far.
said-import-known = This file was imported before in the same way. Nothing was imported again.
