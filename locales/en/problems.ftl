### What is wrong and what would be right: the sentences of problems, by code.

## The request itself

problem-request-body-unreadable = The request's body broke off before it was complete. Send the request again.
problem-request-header-malformed = A header of the request is not written as it must be. See which one and how it is written.
problem-request-json-malformed = The body is not valid JSON: line { NUMBER($line, useGrouping: "false") }, column { NUMBER($column, useGrouping: "false") }. Correct it there, and send it as UTF-8.
problem-request-media-type = The body must be sent as { $expected }. Set the header Content-Type to it.
problem-request-too-large =
    The body is too large. It may have at most { $max_bytes ->
        [one] { $max_bytes } byte
       *[other] { $max_bytes } bytes
    }; send it in several requests.
problem-request-path-unknown = There is nothing at this address. See /api/docs for the addresses there are.
problem-request-method-unknown = This address does not know the method. The header Allow names those it knows.
problem-not-found =
    { $kind ->
        [order] There is no order “{ $name }”.
        [hold] There is no hold “{ $name }”.
        [finding] There is no finding “{ $name }”.
        [reservation] There is no reservation “{ $name }”.
        [customer] There is no customer “{ $name }”.
        [user] There is nobody “{ $name }” among the staff.
        [api_key] There is no API key “{ $name }”.
        [job] There is no job “{ $name }”.
        [channel] There is no channel “{ $name }”.
        [sku] There is no SKU “{ $name }”.
        [location] There is no location “{ $name }”.
        [view] There is no view “{ $name }”.
        [bulk_run] There is no bulk run “{ $name }”.
       *[other] There is nothing named “{ $name }”.
    } Check the name.
problem-version-stale = It was changed in the meantime: you read version { NUMBER($expected, useGrouping: "false") }, now it is version { NUMBER($actual, useGrouping: "false") }. Read it again and repeat your change.
problem-idempotency-key-reused = This Idempotency-Key was used for another request. Give each new request a new key.
problem-internal = Something went wrong on our side; nothing was changed. Try again, and if it happens again, tell the administrator the request's identifier.
problem-service-unavailable = The database cannot be reached at the moment. Repeat the request in a few seconds with the same Idempotency-Key.

## Who asks

problem-auth-key-missing = The request shows no API key. Send it in the header Authorization, as Bearer and the key.
problem-auth-key-invalid = The API key is unknown, was revoked or has expired. Use a key that is in force.
problem-auth-permission-missing = You lack a permission for this: “{ $permission }”. Ask the administrator for it.
problem-auth-session-missing = Your session is over or was never begun. Log in.
problem-auth-form-foreign = This form was not sent from a page of this console, or is older than your session. Open the page again and send it from there.
problem-auth-login-failed = The e-mail address or the password is not right, or nobody may come in with them. Check both; an owner can set a new password.
problem-auth-too-many-attempts =
    There were too many failed attempts. Try again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.

## Places of a request

problem-header-malformed = The header is not written as it must be. It is written like this: { $expected }
problem-json-unknown-field =
    There is no field “{ $field }” here. { $expected_length ->
        [0] None is expected.
       *[other] Possible fields: { $expected }.
    }
problem-json-missing-field = The field “{ $field }” is missing. Add it.
problem-json-duplicate-field = The field “{ $field }” is there twice. Leave one.
problem-json-unknown-value = This value is not possible here. Possible values: { $expected }.
problem-json-wrong-type =
    This value has the wrong type. Expected is { $expected ->
        [null] null
        [boolean] true or false
        [integer] a whole number
        [number] a number
        [string] a text in quotes
        [array] a list
       *[object] an object
    }; given was { $got ->
        [null] null
        [boolean] true or false
        [integer] a whole number
        [number] a number
        [string] a text in quotes
        [array] a list
       *[object] an object
    }.
problem-json-invalid-value =
    This value cannot be right. { $expected ->
        [instant] Write an instant with its time zone, such as { $example }.
        [identifier] Write an identifier such as { $example }.
        [integer] Write a whole number of at most { $example }.
       *[other] See /api/docs for what may stand here.
    }
problem-parameter-duplicate = This parameter may be given only once. Leave one.
problem-parameter-invalid = This value of the parameter is not possible. Expected: { $expected }.
problem-parameter-missing = This parameter is missing. Add it to the address.
problem-parameter-unknown = This address does not know the parameter. Take it out, or check how it is spelled.

## Titles by status

title-400 = The request cannot be read
title-401 = A valid API key is needed
title-403 = Permission is missing
title-404 = Not found
title-405 = The method is not possible here
title-409 = Not possible as things stand
title-412 = Changed in the meantime
title-413 = The request is too large
title-415 = The media type is not supported
title-422 = The content needs correcting
title-429 = Too many attempts
title-500 = An error on our side
title-503 = Not available at the moment

## A request as a whole

problem-request-invalid = Something in the request is not right. Each field that needs correcting is listed with what would be right.

## Texts

problem-text-empty = This field must not be empty. Enter a text.
problem-text-too-long =
    The text is too long. { $max ->
        [one] It may have at most { $max } character.
        [other] It may have at most { $max } characters.
       *[missing] Shorten it.
    }
problem-text-control-character = The text contains an invisible control character. Type it again instead of pasting it.

## Sums, currencies, taxes, quantities

problem-money-negative = The sum is below zero. Enter zero or more.
problem-money-not-a-number = This is not a sum. Write digits with a point before the decimals and nothing else, such as 1299 or 1299.5.
problem-money-too-many-decimals =
    The sum has too many decimals. { $decimals ->
        [0] Sums in { $currency } have none.
        [one] Sums in { $currency } have at most one.
       *[other] Sums in { $currency } have at most { $decimals }.
    }
problem-money-out-of-range = The sum is too large or below zero. Check whether a point is missing before the decimals.
problem-currency-unknown = There is no currency with this code. Use a three-letter code of ISO 4217, such as RSD or EUR.
problem-currency-foreign = All sums of this order must be in { $expected }, the currency of its channel.
problem-tax-rate-invalid = The tax rate is a percentage from 0 to 100 with at most four decimals, such as 20 or 7.7.
problem-quantity-out-of-range =
    The quantity must be a whole number from { $min ->
        [one] { $min }
        [other] { $min }
       *[missing] 1
    } to { $max }; it is { $got }.

## Languages, countries, postcodes

problem-locale-unknown = Comanda does not speak this language. Use one of en, sr-Latn, sr-Cyrl, ru, ro, tr.
problem-country-unknown = There is no country with this code. Use a two-letter code of ISO 3166, such as RS or RO.
problem-postcode-missing = The postcode is missing. Mail in this country needs one.
problem-postcode-wrong-shape = Postcodes of this country are written differently. Check the digits.
problem-postcode-unknown-province = A Turkish postcode begins with the number of a province, 01 to 81. Check its first two digits.

## Phones and e-mail addresses

problem-phone-empty = The phone number is empty. Enter the number, such as +381 64 1234567.
problem-phone-not-a-number = This is not a phone number. Use digits, a plus in front and the usual separators only.
problem-phone-too-short = The phone number is too short. Check whether digits are missing.
problem-phone-too-long = The phone number is too long. Check whether there are digits too many.
problem-phone-impossible-for-country = There is no such phone number in its country. Check the country code and the digits.
problem-email-empty = The e-mail address is empty. Enter it, such as ana@example.com.
problem-email-missing-at = The e-mail address has no @. It is written like ana@example.com.
problem-email-local-part = The part of the e-mail address before the @ cannot be right. Check it for blanks and stray characters.
problem-email-domain = The part of the e-mail address after the @ is not a domain. It is written like example.com.
problem-email-too-long = The e-mail address is longer than mail systems carry: at most 64 characters before the @ and 254 in all.

## Placing an order

problem-order-no-lines = The order has no lines. Add at least one.
problem-order-too-many-lines = The order has too many lines. It may have at most { $max }; split it into several orders.
problem-order-placed-in-future = The order cannot have been placed in the future. Check the date and the time zone.
problem-order-sum-out-of-range = The order comes to more than an order may. Check the prices and quantities, or split it into several orders.
problem-order-discount-too-large = The discounts together are larger than the price of the goods. Lower them.
problem-line-discount-too-large = The discount is larger than the price of the line. Lower it.
problem-line-sku-unknown = No SKU has the code “{ $sku }”. Check the code, or add the SKU first.
problem-line-sku-inactive = The SKU “{ $sku }” is not sold any more. Choose another one, or make it active again.
problem-line-out-of-stock =
    { $wanted ->
        [one] { $wanted } unit of “{ $sku }” is wanted
       *[other] { $wanted } units of “{ $sku }” are wanted
    }, { $available ->
        [0] none is available
        [one] only { $available } is available
       *[other] only { $available } are available
    }.
problem-delivery-window-reversed = The delivery window ends before it begins. Choose an end later than the start.
problem-order-place-not-a-draft = Only a draft can be placed. The status of this order is “{ $status }”.
problem-order-place-channel-inactive = The channel takes no orders now. Make it active again, or choose another channel.
problem-order-place-out-of-stock =
    There is not enough stock for { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } of the order. Lower the quantities or take the lines out.
problem-order-external-reference-taken = The channel already has an order with the reference “{ $reference }” and other content: number { $number }. Amend that order, or use another reference.

## Working on an order

problem-order-confirm-not-placed = Only a placed order can be confirmed. The status of this order is “{ $status }”.
problem-order-confirm-needs-clarification =
    The order has { $count ->
        [one] { $count } open finding
       *[other] { $count } open findings
    }. Put right what is wrong, or override it with a reason, then confirm.
problem-order-confirm-on-hold =
    The order is on hold: { $count ->
        [one] { $count } hold stands
       *[other] { $count } holds stand
    }. Release it first.
problem-order-hold-order-closed = The order has come to its end and can no longer be put on hold. Its status is “{ $status }”.
problem-order-release-order-closed = The order has come to its end, and no work can go on. Its status is “{ $status }”.
problem-order-release-hold-unknown = The order has no such hold. Reload the order and choose one of its holds.
problem-order-cancel-order-closed = The order has come to its end and can no longer be canceled. Its status is “{ $status }”.
problem-order-cancel-line-unknown = The order has no line { NUMBER($line, useGrouping: "false") }. Reload the order and choose one of its lines.
problem-order-cancel-too-many =
    { $open ->
        [0] Line { NUMBER($line, useGrouping: "false") } has no open units left to cancel.
        [one] Line { NUMBER($line, useGrouping: "false") } has only { $open } open unit. Cancel no more than that.
       *[other] Line { NUMBER($line, useGrouping: "false") } has only { $open } open units. Cancel no more than that.
    }
problem-order-assign-manager-user-inactive = { $name } takes no work now. Choose somebody who is active.
problem-order-override-finding-order-closed = The order has come to its end, and its findings can no longer be overridden. Its status is “{ $status }”.
problem-order-override-finding-finding-unknown = The order has no such finding. Reload the order and choose one of its findings.
problem-order-override-finding-already-fixed = What was wrong has been put right already; there is nothing to override.
problem-order-override-finding-not-overridable = This finding cannot be overridden: nobody could pick the line. Name an SKU that exists, or cancel the line.
problem-order-amend-order-closed = The order has come to its end and can no longer be amended. Its status is “{ $status }”.
problem-order-amend-line-unknown = The order has no line { NUMBER($line, useGrouping: "false") }. Reload the order and choose one of its lines.
problem-order-amend-price-settled = Line { NUMBER($line, useGrouping: "false") } has a price. A price can only be given to a line that has none.
problem-order-amend-tax-settled = Line { NUMBER($line, useGrouping: "false") } has a tax rate. A rate can only be given to a line that has none.
problem-order-amend-line-settled = The SKU of line { NUMBER($line, useGrouping: "false") } is known and cannot be exchanged. Cancel the line and order the other SKU.
problem-order-amend-customer-fixed = The order belongs to a customer already and cannot be given to another. Leave the customer out.

## Reservations

problem-reservation-line-count = A reservation has 1 to { $max } lines. Add a line, or split it into several reservations.
problem-reservation-out-of-stock =
    There is not enough stock of { $skus ->
        [one] { $skus } SKU
       *[other] { $skus } SKUs
    } to reserve. Lower the quantities or take the lines out.
problem-reservation-unknown = There is no such reservation. Leave it out, or make a new one.
problem-reservation-expired = The reservation ran out at { $expired_at }. Make a new one.
problem-reservation-converted = An order has taken the reservation over. Make a new one.
problem-reservation-released = The reservation was released. Make a new one.
problem-reservation-other-channel = The reservation belongs to another channel. Use one of the order's own channel.

## SKUs

problem-sku-code-invalid = The code of an SKU has 1 to 64 characters in one line.
problem-sku-name-invalid = The name of an SKU has 1 to 300 characters in one line.
problem-sku-barcode-invalid = A barcode has 1 to 80 characters in one line. Leave it out if there is none.
problem-sku-tax-class-invalid = The tax class has 1 to 40 characters in one line, such as standard.
problem-sku-weight-out-of-range = The weight is given in grams, from 0 to 10,000,000.
problem-sku-price-twice = There are two prices in the same currency. Leave one.
problem-sku-kit-without-parts = A kit needs at least one part. Add parts, or choose another kind.
problem-sku-parts-only-in-kits = Only a kit has parts. Take the parts out, or choose the kind kit.
problem-sku-too-many-parts = A kit has at most 100 parts.
problem-sku-part-twice = The kit names the same part twice. Leave one and set its quantity.
problem-sku-part-is-itself = A kit cannot be a part of itself. Choose another part.

## Channels

problem-channel-unknown = There is no channel with this code. Use the code of one of the shop's channels.
problem-channel-code-invalid = The code of a channel has 1 to 40 characters: small letters a to z, digits, - and _.
problem-channel-name-invalid = The name of a channel has 1 to 120 characters in one line.
problem-channel-number-prefix-invalid = The beginning of order numbers has at most 12 characters: capital letters A to Z, digits, - and /.
problem-channel-reservation-ttl-out-of-range = A reservation lasts from 1 second to one day (86,400 seconds).
problem-channel-too-many-settings = A channel has at most 500 locations, delivery methods, requirements and tax rules of each kind.
problem-delivery-method-code-invalid = The code of a delivery method has 1 to 40 characters: small letters a to z, digits, - and _.
problem-delivery-method-twice = Two delivery methods have the same code. Give one of them another code.
problem-tax-rule-twice = Two tax rules are for the same country and tax class. Leave one.

## Customers and staff

problem-customer-unknown = There is no such customer. Choose one who exists, or leave the identifier out.
problem-customer-merge-same-customer = A customer cannot be merged with itself. Choose two different records.
problem-customer-merge-already-merged = One of the two customers was merged into another before. Choose the record that was kept.
problem-customer-merge-too-many-contacts = Together the two customers would have more than { $max } phones, e-mail addresses or addresses. Take some out first.
problem-user-unknown = There is nobody with this identifier among the staff. Choose somebody from the list of staff.

## Stock and locations

problem-stock-adjust-below-zero =
    { $present ->
        [0] There is nothing there to take away.
        [one] There is only { $present } unit to take away.
       *[other] There are only { $present } units to take away.
    } Stock cannot fall below zero.
problem-stock-adjust-below-claims =
    { $unclaimed ->
        [0] All units are claimed by orders or reservations.
        [one] Only { $unclaimed } unit is free of claims by orders and reservations.
       *[other] Only { $unclaimed } units are free of claims by orders and reservations.
    } Release claims first, or take away less.
problem-stock-transfer-same-location = Goods cannot be transferred from a location to itself. Choose another destination.
problem-stock-transfer-below-claims =
    { $unclaimed ->
        [0] All units there are claimed by orders or reservations. Transfer none of them.
        [one] Only { $unclaimed } unit there is free of claims by orders and reservations. Transfer no more than that.
        [other] Only { $unclaimed } units there are free of claims by orders and reservations. Transfer no more than that.
       *[missing] There are not enough units free of claims by orders and reservations. Lower the quantities of the lines that are named.
    }
problem-location-code-invalid = The code of a location has 1 to 40 characters in one line.
problem-location-name-invalid = The name of a location has 1 to 120 characters in one line.
problem-location-priority-out-of-range = The priority of a location is a whole number from 0 to 1,000; the lowest is served first.
problem-location-coordinates-out-of-range = There is no such place on Earth. Latitude is from −90 to 90 degrees, longitude from −180 to 180, both in millionths of a degree.

## Identities, keys, jobs, lists, files

problem-api-key-name-invalid = The name of an API key has 1 to 120 characters in one line.
problem-api-key-no-permissions = The API key would permit nothing. Give it at least one permission.
problem-api-key-expiry-past = The API key would have expired already. Choose an instant in the future.
problem-api-key-token-shown-once = The API key { $api_key } was made by the first request with this Idempotency-Key, and its token is shown only once. Revoke the key and make a new one if you have not got the token.
problem-cursor-invalid = This is no cursor of this list. Use the one that came with the page before, or leave it out to begin anew.
problem-search-too-common = Too many orders fit this search to count them. Add a word, or the number of the order.
problem-job-retry-running = A worker has the job at this moment. Wait until it has ended.
problem-job-retry-done = The job is done and is not run again.
problem-job-dismiss-running = A worker has the job at this moment. Wait until it has ended.
problem-job-dismiss-done = The job is done; there is nothing to dismiss.
problem-import-cancellation-unmatched =
    { $customer_length ->
        [0] The cancellation names no customer, so its order cannot be found.
       *[other] Customer { $customer } has no earlier order with { $quantity ->
            [one] { $quantity } open unit
           *[other] { $quantity } open units
        } of “{ $sku }”.
    } Cancel them by hand in the right order.
problem-import-order-refused = Another row of the same order was refused, and an order is imported whole or not at all. Correct that row and import the order again.
problem-import-bad-debt = A bad debt was written off here among the sales; it is no order.
problem-import-channel-missing = The order names no channel. Name it in the document, or choose a channel for the whole file.
problem-import-document-invalid =
    { $problem_length ->
        [0] The document is not valid JSON: column { NUMBER($column, useGrouping: "false") }. Correct it there.
       *[other] The document is no order that can be read. { $problem }
    }
problem-import-document-too-large =
    The document is too large. It may have at most { $max_bytes ->
        [one] { $max_bytes } byte
       *[other] { $max_bytes } bytes
    }.
problem-import-fee = This is a cost of the shop's own, charged to no customer.
problem-import-row-malformed =
    The row has { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    }, and the header has { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }. Put a cell that holds a delimiter in quotes.
problem-import-rows-disagree = Row { NUMBER($row, useGrouping: "false") } says “{ $text }” and row { NUMBER($other, useGrouping: "false") } “{ $differs }”. Rows of one order must agree; leave the cell empty in all but one.
problem-import-stock-entry = Stock was entered here: there is neither a customer nor a price.
problem-import-write-off = Stock was written off here: the quantity is negative, and the number is not that of a cancellation.
problem-import-channel-needed = Say to which channel the orders belong.
problem-import-column-missing = No column was chosen for { $field }. An order line cannot do without it.
problem-import-column-unknown = The file has no column “{ $column }”. It has these: { $columns }.
problem-import-delimiter-invalid = The delimiter must be one plain character, such as a comma, a semicolon or a tab.
problem-import-file-broken = The file is damaged and cannot be read to its end. Save it anew and give it again.
problem-import-file-empty = The file has no rows. Its first row must name the columns.
problem-import-header-unreadable = The first row is no text in { $encoding }. Choose another encoding.
problem-import-job-given-up = The import failed too often and was given up. Start it again: it goes on where it was.
problem-import-json-broken = The file is no JSON array of orders: it breaks at line { NUMBER($line, useGrouping: "false") }, column { NUMBER($column, useGrouping: "false") }. What was imported before that stays.
problem-import-json-not-utf8 = JSON is written in UTF-8, and this file is not.
problem-import-json-without-skus = SKUs cannot be made from JSON orders: they say nothing of the catalog. Make the SKUs first.
problem-import-not-a-table = This file is neither a table nor JSON. If it is a workbook, save it as “CSV UTF-8” and give that.
problem-import-preset-column-missing = The column “{ $column }” is missing. Files of this kind have { $columns }.
problem-import-preset-is-csv = Files of this kind are CSV, and this one is JSON.
problem-import-stop-ended = The import has ended already; there is nothing to stop.
problem-import-taken-over = Somebody else goes on with the same import at this moment.
problem-import-timezone-unknown = No time zone is named “{ $timezone }”. Write it like Europe/Belgrade.
problem-import-unpacked-too-large = Unpacked, the file is larger than { $max_mb } MB. Cut it in parts.
problem-import-utf16 = The file is in UTF-16. Save it as “CSV UTF-8” and give that.
problem-upload-empty = The file is empty.
problem-upload-too-large = The file is larger than { $max_mb } MB. Cut it in parts, or pack it with gzip.
problem-quantity-not-a-number = “{ $text }” is no whole number. Write the units in digits, such as 2.
problem-text-invalid-utf8 = The cell of the column “{ $column }” is no text in { $encoding }. Save the file anew, or choose its encoding.
problem-time-invalid = “{ $text }” is no time. Write it in one of these forms: { $expected }.

## Names that are taken, fields that stay

problem-sku-code-taken = Another SKU has the code “{ $sku }” already. Choose another code.
problem-channel-code-taken = Another channel has the code “{ $channel }” already. Choose another code.
problem-location-code-taken = Another location has the code “{ $location }” already. Choose another code.
problem-user-email-taken = Somebody else of the staff has this e-mail address already ({ $user }). Choose another address.
problem-customer-reference-taken = The channel knows another customer by the reference “{ $reference }” ({ $customer }). Choose another reference, or merge the two customers.
problem-channel-fixed-field =
    { $kept_length ->
        [0] This field stays empty, because orders were made by it. Leave it empty.
       *[other] This field stays “{ $kept }”, because orders were made by it.
    } Make a new channel if you need another value.

## Customers, staff, addresses

problem-customer-empty = Nothing is known of this customer. Give a name, a company, a phone, an e-mail address or a reference.
problem-customer-too-many-contacts = There are too many entries. A customer may have at most { $max } of each kind.
problem-customer-merged = This customer was merged into another. Change that one instead: { $into }.
problem-address-unknown = The customer has no address with this identifier. Leave it out to add a new address.
problem-phone-country-missing = The phone number has no country code, and no country is known. Write the number with its country code, such as +381 64 1234567, or name the country.
problem-user-name-invalid = The name has 1 to 120 characters in one line.
problem-user-last-owner = This is the last active owner. Make somebody else an owner first.
problem-user-first-run-over = The shop has its owner already. Log in, or ask the owner for an account.
problem-user-password-too-short = The password has fewer than 10 characters. Take a longer one; a few words make a good one.
problem-user-password-too-long = The password has more than 200 characters. Take a shorter one.
problem-user-password-personal = The password is the person's own name or e-mail address. Take another one.
problem-user-password-common = This password is one of the first that are tried. Take one that nobody else would think of.
problem-user-password-wrong = The present password is not right. Type it again.
problem-user-password-own = One's own password is changed with the present one. Give both.

## SKUs, stock, locations

problem-sku-unknown = No SKU has the code “{ $sku }”. Check the code.
problem-sku-barcode-shared = Several SKUs have the barcode “{ $barcode }”. Enter the code of the one that is meant.
problem-sku-not-counted = “{ $sku }” is a kit or a service and is not counted in stock. For a kit, name its parts.
problem-sku-kind-in-use =
    { $by ->
        [stock] The SKU must stay goods while there is stock of it.
        [kit] The SKU must stay goods while a kit is made of it.
        [backorder] The SKU must stay goods while orders wait for it.
       *[other] The SKU must stay goods while it is in use.
    } Settle that first, then change its kind.
problem-sku-part-unknown = The part “{ $sku }” is no SKU. Check the code, or add the SKU first.
problem-sku-part-not-goods = “{ $sku }” cannot be a part: it is a kit or a service. Parts of a kit are goods.
problem-sku-too-many-prices = There are too many prices. An SKU may have at most { $max }, one for each currency.
problem-stock-line-count = Give 1 to { $max } lines at once. Add a line, or split them into several requests.
problem-stock-sku-count = Name 1 to { $max } SKUs at once.
problem-location-unknown = There is no location with this code. Use the code of one of the shop's locations.

## Saved views

problem-view-name-invalid = The name has 1 to { $max } characters in one line.
problem-view-query-invalid = This view cannot be kept: its address has more than { $max } bytes or holds control characters. Use fewer filters.
problem-view-too-many = You keep { $max } views of this list already, and there cannot be more. Remove one, or save under the name of one.

## Bulk runs

problem-bulk-nothing-selected = No order is selected. Select at least one.
problem-bulk-too-many = Too many orders are selected: there may be at most { $max }. Narrow the selection, and do it in several runs.
problem-bulk-apply-not-checked = The orders are still being checked. Wait for the preview, then apply.
problem-bulk-apply-over = This run is over and cannot be applied. Start a new one.
problem-bulk-apply-other-starter = Somebody else started this run, and it acts in their name. Start a run of your own.
problem-bulk-stop-not-running = This run is not under way; there is nothing to stop.
problem-bulk-discard-begun = This run was applied already and cannot be discarded. Stop it, if it is still under way.
problem-bulk-starter-denied = Whoever started the run may not do this any more, so it was stopped. The orders it had not come to were left as they are.

## Forms of the console

problem-form-not-a-whole-number = This is no whole number. Write digits, such as 12.
problem-form-choice-missing = Choose one of these.
problem-form-nothing-chosen = Nothing is chosen. Say how many units, or choose at least one.
problem-form-not-a-time = This is no day with a time. Write it as 2026-11-21 18:00.
problem-form-half-a-window = A wished time has a beginning and an end. Give both, or neither.
problem-form-not-degrees = These are no degrees. Write them as 44.8125, latitude from −90 to 90 and longitude from −180 to 180.
problem-form-not-zones = A zone is the two letters of a country and the beginning of a postcode, such as RS 11. Put commas between zones.
