### The list of orders and the order's card.

## List

orders-new = New order
orders-export = Export
orders-import = Import orders
orders-views = Views
orders-view-all = All
orders-view-clarify = To clarify
orders-view-confirm = To confirm
orders-view-waiting = Waiting for stock
orders-view-held = On hold
orders-view-drafts = Drafts
orders-view-mine = Mine
orders-view-wrong = Part of what this address asks for does not exist, and was left out.
orders-show-all = Show all orders
orders-filter = Filter and columns
orders-filter-apply = Show
orders-filter-search = Number, name, phone or e-mail
orders-filter-ordered-from = Ordered from
orders-filter-ordered-until = Ordered until
orders-filter-closed-from = Closed from
orders-filter-closed-until = Closed until
orders-any = Any
orders-none = Not set
orders-nobody = Nobody
orders-columns = Columns
orders-group = Group by
orders-by-status = Status
orders-by-date = Date
orders-by-repeat = First or repeat
orders-by-delivery = Delivery
orders-by-closing = Closing date
orders-by-region = Region
orders-first = First order
orders-repeat = Repeat order
orders-not-closed = Not closed yet
orders-days-none = No orders in these days.
orders-days-newest = Newest days
orders-days-earlier = Earlier days
orders-count = Orders
orders-sum = Sum
orders-sum-of = { $count ->
    [one] { $count } order in all
   *[other] { $count } orders in all
}
orders-select = Select { $number }
orders-select-page = Select every order on this page
orders-on-hold = On hold
orders-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
orders-nth = order no. { $n }
orders-oldest-first = oldest first
orders-newest-first = newest first
orders-pages = Pages
orders-first-page = First page
orders-next-page = Next page
orders-none-yet = There are no orders yet. Take one by phone, or import those you have.
orders-none-fit = No order fits these filters.

orders-column-number = Number
orders-column-status = Status
orders-column-ordered = Ordered
orders-column-customer = Customer
orders-column-channel = Channel
orders-column-stock = Stock
orders-column-delivery = Delivery
orders-column-region = Region
orders-column-manager = Responsible
orders-column-flags = Flags
orders-column-reference = Outside number
orders-column-closed = Closed
orders-column-total = Total

orders-chip-remove = Remove this filter
orders-chip-search = Search: { $value }
orders-chip-status = Status: { $value }
orders-chip-channel = Channel: { $value }
orders-chip-customer = One customer's
orders-chip-nobody = Nobody is responsible
orders-chip-manager = Responsible: { $value }
orders-chip-delivery = Delivery: { $value }
orders-chip-region = Region: { $value }
orders-chip-repeat = Repeat orders
orders-chip-first = First orders
orders-chip-ordered-from = Ordered from { $value }
orders-chip-ordered-until = Ordered until { $value }
orders-chip-closed-from = Closed from { $value }
orders-chip-closed-until = Closed until { $value }
orders-chip-findings = With findings
orders-chip-no-findings = Without findings
orders-chip-held = On hold
orders-chip-not-held = Not on hold
orders-chip-waiting = Waiting for stock
orders-chip-not-waiting = Not waiting for stock
orders-chip-stock = Stock: { $value }
orders-chip-flag = Flag: { $value }

## Card

order-live-changed = Somebody changed this order. Show it as it is now
order-repeat = Repeat ({ $n })
order-source-api = by a program
order-source-on-behalf = taken by phone
order-source-import = imported
order-changed-meanwhile = Your change was not made: this order was changed while you looked at it.
order-changed-look = The page shows the order as it is now. Look at it, and do it again if it is still right.
order-release = Release the hold
order-findings = To clear up
order-override = Take it as it is
order-override-reason = Why it may stay so
order-override-submit = Take it
order-amend = Change data
order-lines = Lines
order-line-sku = SKU
order-line-quantity = Quantity
order-line-price = Price
order-line-tax = Tax
order-line-sum = Sum
order-line-stock = Stock now
order-line-discount = discount
order-line-not-counted = Not counted
order-line-short = { $count } lacking
order-line-waits = { $count } waiting
order-line-claimed = { $count } for this order
order-line-available = { $count } free
order-total-goods = Goods
order-total-discount = Discounts
order-total-surcharge = Surcharges
order-total-shipping = Delivery
order-total-tax-in = Tax, included
order-total-tax-on = Tax
order-timeline = What happened
order-timeline-more = There is more: the newest events are not shown here.
order-stage-placed = Placed
order-stage-confirmed = Confirmed
order-stage-closed = Closed
order-note = Note for the staff
order-note-hint = The customer never sees it.
order-note-submit = Add the note
order-note-erased = This note was erased.
order-ledger = Stock ledger
order-ledger-when = When
order-ledger-what = What
order-ledger-where = Where
order-ledger-allocated = Allocated
order-ledger-on-hand = On hand
order-next = Next step
order-place = Place the order
order-draft-edit = Go on entering
order-confirm = Confirm…
order-hold = Put on hold
order-cancel = Cancel…
order-print = Print
order-reason = Reason
order-comment = More in words
order-choose = Choose…
order-name = Name
order-orders = Orders
order-nth-of = { $n } of { $count }
order-company = Company
order-tax-id = Tax number
order-phone = Phone
order-customer-note = Note to the shop
order-method = Method
order-window = Wished time
order-address = Address
order-billing = Billing address
order-work = Work
order-placed-by = Entered by
order-assign = Give it to
order-flags-submit = Set the flags
order-no-flags = no flags
order-actor-staff = Staff
order-actor-customer = Customer
order-actor-program = A program
order-told-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
order-told-units = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
order-told-fixed = { $count } put right
order-told-found = { $count } found

## Previews

order-preview = Show what would happen
preview-what = What
preview-before = Now
preview-after = Then
preview-standing = Status
preview-total = Total
preview-tax = Tax
preview-allocated = Stock taken
preview-findings = To clear up
order-confirm-title = Confirm { $number }
order-confirm-detail = The shop commits itself to this order.
order-confirm-apply = Confirm
order-cancel-title = Cancel { $number }
order-cancel-detail = Say how many units of each line are to be canceled. All that is open cancels the order.
order-cancel-open = Open
order-cancel-units = To cancel
order-cancel-units-of = Units of { $name } to cancel
order-cancel-preview = This is what would happen. Nothing is done yet.
order-cancel-apply = Cancel now
order-cancel-not = Leave it as it is

said-order-placed = The order is placed.
said-order-confirmed = The order is confirmed.
said-order-canceled = Canceled. What was taken from stock is free again.
said-order-held = The order is on hold.
said-order-released = The hold is released.
said-order-noted = The note is added.
said-order-assigned = The person responsible is set.
said-order-flagged = The flags are set.
said-finding-overridden = The finding is taken as it is.
orders-findings-column = Findings

## Overview

home-first = First steps
home-first-detail = What a shop needs before its first order.
home-first-sku = What you sell: code, name and price.
home-first-stock = How many units lie where.
home-first-order = By phone, entered by keyboard alone.
home-first-done = Done
home-first-go = Begin
home-first-file = Once there is a channel, a file of orders can make its SKUs by itself:
home-now = Needs somebody now
home-clarify = To clarify
home-confirm = To confirm
home-waiting = Waiting for stock
home-held = On hold
home-given-up = Jobs given up
home-sales = Sales
home-span = For how long, and in which currency
home-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
home-sum = Ordered
home-before = { $value } before
home-these-days = These days
home-days-before = As many days before
home-orders-before = Orders before
home-sum-before = Ordered before
home-days-note = Canceled orders and drafts are left out. Days begin at midnight UTC.
home-longest = Waiting longest to be cleared up
chart-day = { $day }: { $sum } (before { $before }), { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
chart-numbers = The numbers

## Search

search-title = “{ $text }”
search-nothing = Nothing was found.
search-all = Show all that was found
search-how = Type the number of an order or its end, a name in any script, a phone, an e-mail address, the code, name or barcode of an SKU.

## Changing data

order-amend-title = Change data of { $number }
order-amend-apply = Save the changes
order-amend-edit = Change something else
order-window-from = Wished from
order-window-until = Wished until
order-line-sku-code = Code of the SKU that was meant
said-order-amended = The data are changed.

## Own views

orders-view-save = Keep this view
orders-view-name = Name of the view
orders-view-remove = Remove this view
said-view-saved = The view is kept among the tabs.
said-view-removed = The view is removed.

## One action over many orders

bulk-chosen = selected
bulk-all-that-fit = All { $count } that fit, not only this page
bulk-act = Act on them…
bulk-runs = Actions over many orders
bulk-choose-title = What to do with these orders
bulk-choose-detail = First you see what would happen to how many, and to which not and why. Nothing is done before you say so.
bulk-all-of-filter = All orders that fit the filter
bulk-selected-count = { $count ->
    [one] { $count } order selected
   *[other] { $count } orders selected
}
bulk-confirm = Confirm
bulk-assign = Give to somebody
bulk-hold = Put on hold
bulk-action-confirm = Confirm orders
bulk-action-assign = Give orders to { $name }
bulk-action-nobody = Give orders to nobody
bulk-action-hold = Put orders on hold: { $reason }
bulk-is-checking = The orders are being looked at. Nothing is done to them yet.
bulk-is-running = The orders are being worked on. You may leave this page; the report stays.
bulk-refresh = Show how far it is
bulk-stop = Stop
bulk-checked-detail = This is what would happen. Nothing is done yet.
bulk-apply = { $count ->
    [one] Do it to { $count } order
   *[other] Do it to { $count } orders
}
bulk-discard = Do nothing
bulk-reasons = Why not
bulk-selected = Looked at
bulk-would-do = Would be changed
bulk-already-so = So already
bulk-would-refuse = Would refuse
bulk-done = Done
bulk-refused = Refused
bulk-pending = Not reached
bulk-outcome = What became of it
bulk-why = Why
bulk-deed = Action
bulk-by = By
bulk-no-items = No orders here.
bulk-none-yet = No action over many orders was taken yet. Select orders in the list to begin.
bulk-status-checking = Being looked at
bulk-status-checked = Waits for your word
bulk-status-running = Running
bulk-status-done = Done
bulk-status-stopped = Stopped
bulk-status-discarded = Not done
bulk-outcome-pending = Not reached
bulk-outcome-done = Done
bulk-outcome-unchanged = So already
bulk-outcome-refused = Refused
bulk-why-order-confirm-not-placed = Not a placed order
bulk-why-order-confirm-needs-clarification = Findings to clear up
bulk-why-order-confirm-on-hold = On hold
bulk-why-order-hold-order-closed = Closed already
bulk-why-not-found = No such order
said-bulk-nothing = No order was selected.

## The story of an order

order-story = Parts of the story
order-story-all = All
order-story-work = Work
order-story-notes = Notes
order-story-stock = Stock
order-story-people = People
