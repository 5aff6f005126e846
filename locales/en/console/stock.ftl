### Pages: stock.

## Where the stock is

stock-where = Where the stock is
stock-bar = { $location }: { $on_hand } on hand, { $available } available
stock-location = Location
stock-skus = SKUs
stock-total = Total

## Units of a level

stock-on-hand = On hand
stock-available = Available
stock-claimed = Claimed
stock-kept-back = Kept back
stock-reserved = Reserved
stock-allocated = Allocated
stock-safety = Safety stock
stock-quarantine = Quarantine
stock-damaged = Damaged

## The list

stock-views = Which goods
stock-tab-all = All
stock-tab-low = Low or out
stock-tab-backordered = Orders wait
stock-search = Code, name or barcode
stock-everywhere = All locations
stock-low-at = Low from how many units down
stock-show = Show
stock-chip-text = Search: { $text }
stock-chip-location = Location: { $location }
stock-chip-low = At most { $units } available
stock-chip-remove = Remove this filter
stock-caption = Available units by SKU and location
stock-available-all = Available in all
stock-standing = State
stock-of-on-hand = On hand: { $count }
stock-out = Out of stock
stock-low = Low
stock-waited-for = Orders wait
stock-empty = There are no SKUs yet. Add the first one.
stock-empty-filter = No goods match this view.
stock-empty-page = There is nothing on this page any more.
stock-all = Show all stock
stock-first-page = First page
stock-next-page = Next page

## One SKU

stock-waiting-units = { $count ->
    [one] Orders wait for { $count } unit
   *[other] Orders wait for { $count } units
}
stock-to-sku = To the SKU
stock-levels = By location
stock-none-yet = No location has had any yet. Receive some to begin.
stock-ledger = What moved
stock-ledger-empty = Nothing has moved here yet.
stock-when = When
stock-what = What
stock-change = Change
stock-cause = Order or reason
stock-who = Who
stock-older = Older
stock-by-key = API key { $name }
stock-by-customer = A customer
stock-by-program = Comanda: { $name }
stock-kit = Kit
stock-kit-detail = A kit has no stock of its own. It is made of its parts when it is sold.
stock-kit-available = From the parts there are now: { $count }
stock-service = A service is not counted in stock.

## Moving stock

stock-move = Change the stock
stock-deed-receive = Receive
stock-deed-adjust = Adjust
stock-deed-transfer = Transfer
stock-deed-safety = Safety stock
stock-arrived = Units that arrived
stock-note = Note
stock-note-hint = For instance the number of the delivery note. May stay empty.
stock-bucket = What of it
stock-delta = By how many units
stock-delta-hint = More: 3. Fewer: -3.
stock-reason = Reason
stock-reason-hint = Such as: counted, broken, found.
stock-from = From
stock-to = To
stock-moved = Units to move
stock-safety-hint = So many units are never sold there.
stock-preview = This would happen
stock-units = Units
stock-before = Before
stock-after = After
stock-apply = Apply
stock-otherwise = Or something else
stock-preview-button = Preview

## Receiving many at once

stock-receive-title = Receive goods
stock-receive-detail = Scan or type one line after the other.
stock-receive-keys = Enter goes on to the next field; Enter in an empty line goes to the preview. A line without a number counts as one unit.
stock-code-or-barcode = Code or barcode
stock-on-hand-after = On hand after
stock-unknown-code = Unknown

## What a deed has to say

said-stock-received = Received.
said-stock-received-all = Received. The next delivery can be entered.
said-stock-adjusted = Adjusted.
said-stock-transferred = Transferred.
said-stock-safety-set = The safety stock is set.
