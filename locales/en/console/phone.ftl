### Pages: an order entered by hand.

phone-title = New order by phone
phone-draft-title = Draft
phone-channel = Channel
phone-no-channel = No channel takes orders. Make or open one in the settings first.
phone-update = Update

## Who

phone-customer = Customer
phone-find = Find the customer, or type a new one below
phone-nobody = Nobody is found. Type the new customer below.
phone-another-customer = Another customer
phone-known = This phone or e-mail address is known already. Placed like this, the order goes to the known customer.
phone-take = Take
phone-company-and-language = Company and language
phone-language = Language to write in

## What

phone-lines = Goods
phone-sku = SKU
phone-quantity = Quantity
phone-price = Price
phone-discount = Discount
phone-stock = Stock
phone-available = { $count ->
    [one] { $count } available
   *[other] { $count } available
}
phone-lacks = { $count } short
phone-waits = { $count } will wait
phone-not-counted = Not counted
phone-remove = Take out
phone-sku-unknown = No SKU has this code.
phone-add = Add by code, barcode or name
phone-add-hint = Scan, or type and press the return key
phone-add-button = Add
phone-no-sku = Nothing has this code, barcode or name. Check it, or type fewer letters.
phone-whole = Discounts and surcharges on the whole
phone-discounts = Discounts
phone-surcharges = Surcharges
phone-why = Why
phone-amount = Amount
phone-tax-percent = Tax, %

## Where and when

phone-delivery = Delivery
phone-method = Way of delivery
phone-shipping-price = Price of delivery
phone-shipping-tax = Tax on delivery, %
phone-window = Wished time
phone-day = Day
phone-from = From
phone-until = Until
phone-note = What the customer says to the shop
phone-billing = Bill to another address

## What it comes to

phone-comes-to = What it comes to
phone-goods = Goods
phone-tax-in = Tax contained
phone-tax-on = Tax added
phone-total = Total
phone-nothing-yet = Add goods and the sum stands here.
phone-findings = To clear up before it is confirmed
phone-place = Place the order
phone-save-draft = Save as a draft

## What a deed has to say

said-phone-placed = The order is placed. The next one is a press of the phone button away.
said-phone-drafted = The draft is saved. It takes nothing from stock until it is placed.
