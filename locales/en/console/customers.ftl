### Pages: customers.

customers-search = Search customers
customers-search-hint = Name, company, phone or e-mail, in any script
customers-new = New customer
customers-edit = Change the customer
customers-none = There are no customers yet. Each order makes one by itself, or make the first one here.
customers-none-found = Nobody is found by “{ $search }”. Try fewer letters, or the phone number.
customers-all = Show everybody
customers-pages = Pages
customers-first = To the newest
customers-older = Older

## One customer

customers-name = Name
customers-company = Company
customers-tax-id = Tax number
customers-flags = Flags
customers-phone = Phone
customers-phones = Phones
customers-email = E-mail
customers-emails = E-mail addresses
customers-city = City
customers-orders = Orders
customers-facts = Who it is
customers-reached = How they are reached
customers-no-contact = Neither a phone nor an e-mail address is known.
customers-language-of-channel = The channel's language
customers-orders-placed = Orders placed
customers-addresses = Addresses
customers-no-addresses = No address is known.
customers-references = Numbers in channels
customers-order-for = Order for this customer

## Their orders

customers-their-orders = Their orders
customers-orders-count = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
customers-no-orders = No orders yet.
customers-order = Order
customers-standing = Status
customers-ordered = Ordered
customers-nth = Which order
customers-total = Total

## The form

customers-phone-country = Country of phones without a code
customers-phone-country-hint = A number with + and the country's code needs none.
customers-rows-hint = The first one is preferred. Empty a row to remove it.
customers-more-rows = More rows
customers-new-address = New address
customers-remove-address = Remove this address
customers-references-hint = By which number a shop or marketplace of yours knows this customer.
customers-channel = Channel
customers-reference = Number there
customers-meanwhile = Somebody changed this customer while you typed. Kept is now what follows; if you save again, your entries replace it.

## Two records of one customer

customers-duplicates = { $count ->
    [one] One other record is reached in the same way
   *[other] { $count } other records are reached in the same way
}
customers-merge = Merge two records
customers-merge-compare = Compare and merge
customers-merge-detail = When one person is here twice: one record is kept and gets everything the other has.
customers-merge-find = With which record?
customers-merge-which = Which record is kept?
customers-merge-keep = Keep
customers-merge-preview = Show what would happen
customers-merge-another = Another record
customers-merge-what = What will happen
customers-merge-keeps = Kept is, and gets:
customers-merge-nothing = It has everything of the other already.
customers-merge-orders = { $count ->
    [one] After that it counts one order.
   *[other] After that it counts { $count } orders.
}
customers-merge-goes = No longer used, but its orders stay where they are found:
customers-merge-apply = Merge
customers-merged-away = This record was merged. Everything is kept at:

## What a deed has to say

said-customer-made = The customer is made.
said-customer-saved = The customer is saved.
said-customers-merged = The two records are one now.
