### Words for codes: statuses, reasons, flags, kinds, permissions.

## How an order stands

standing-draft = Draft
standing-needs-clarification = Needs clarification
standing-placed = Placed
standing-confirmed = Confirmed
standing-completed = Completed
standing-canceled = Canceled
standing-expired = Expired

## How much of an order has its stock

allocation-unallocated = Not allocated
allocation-backordered = Waits for stock
allocation-partially-allocated = Partly allocated
allocation-allocated = Allocated

## Why work on an order stops

hold-reason-customer-request = The customer asked for it
hold-reason-payment = Payment
hold-reason-fraud = Suspected fraud
hold-reason-address = Address
hold-reason-stock = Stock
hold-reason-other = Other

## Why an order is canceled

cancel-reason-customer-request = The customer asked for it
cancel-reason-out-of-stock = Out of stock
cancel-reason-unpaid = Not paid
cancel-reason-fraud = Fraud
cancel-reason-duplicate = Ordered twice
cancel-reason-other = Other

## Flags

flag-vip = VIP
flag-gift = Gift
flag-returning-item = Customer's item goes back
flag-special-coupon = Special coupon

## What a movement of stock is

movement-receive = Received
movement-adjust = Adjusted
movement-transfer-out = Transferred out
movement-transfer-in = Transferred in
movement-allocate = Allocated to an order
movement-release = Given back by an order
movement-reserve = Reserved
movement-unreserve = Reservation given back

## Kinds of locations

location-warehouse = Warehouse
location-shop = Shop
location-distribution-centre = Distribution center
location-supplier = Supplier

## Permissions

permission-orders-read = See orders
permission-orders-place = Place orders
permission-orders-work = Work on orders
permission-orders-cancel = Cancel orders
permission-catalog-read = See SKUs
permission-catalog-write = Change SKUs
permission-stock-read = See stock
permission-stock-write = Change stock
permission-stock-reserve = Reserve stock
permission-customers-read = See customers
permission-customers-write = Change customers
permission-settings-read = See settings
permission-settings-write = Change settings
permission-operate = Oversee events and jobs

## Roles of the staff

role-owner = Owner
role-manager = Manager
role-agent = Order agent
role-warehouse = Warehouse
role-viewer = Viewer

## Themes of the console

theme-system = As the machine
theme-light = Light
theme-dark = Dark
