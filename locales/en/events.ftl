### What happened, one sentence for each kind of event.

## Orders

event-order-drafted = The draft was saved.
event-order-placed = The order was placed.
event-order-confirmed = The order was confirmed.
event-order-canceled = The order was canceled.
event-order-lines-canceled = Units of the order were canceled.
event-order-held = The order was put on hold.
event-order-released = A hold on the order was released.
event-order-noted = A note was written.
event-order-manager-assigned = The person responsible was changed.
event-order-flagged = The flags of the order were set.
event-order-finding-overridden = A finding was overridden.
event-order-amended = The order was amended.
event-order-allocated = The order got stock it waited for.

## Stock

event-stock-moved = Stock was moved.
event-stock-safety-changed = A safety stock was changed.
event-reservation-made = Stock was reserved for a checkout.
event-reservation-ended = A reservation ended.

## The shop

event-sku-saved = An SKU was saved.
event-channel-saved = A channel was saved.
event-location-saved = A location was saved.
event-customer-saved = A customer was saved.
event-customer-merged = Two records of one customer were merged.
event-user-saved = Somebody of the staff was saved.
event-user-password-set = Somebody of the staff got a new password.
event-user-sessions-revoked = Sessions of somebody of the staff were ended.
event-api-key-made = An API key was made.
event-api-key-revoked = An API key was revoked.
event-job-retried = A job was put up to be tried again.
event-job-dismissed = A job was dismissed.
