### Pages: settings.

## Parts

settings-overview = Overview
settings-channels = Sales channels
settings-channels-detail = Where orders come from: currency, prices, taxes and delivery.
settings-locations = Locations
settings-locations-detail = Where stock lies, and which place serves first.
settings-staff = Staff
settings-staff-detail = Who works here and what each may do.
settings-keys = API keys
settings-keys-detail = What programs show to be let in.
settings-no-channel = No channel takes orders. Make one, or no order can be placed.
settings-no-location = No location is active. Make one, or nothing can be kept in stock.
settings-all = Show all
settings-open = Open the list

## On every page

settings-name = Name
settings-code = Code
settings-state = State
settings-active = Active
settings-is-active = Active
settings-is-inactive = Inactive
settings-yes = Yes
settings-no = No
settings-pages = Pages of the list
settings-first = First page
settings-next = Next page
settings-rows-hint = Empty a row to remove it.
settings-more-rows = More rows
settings-preview = What would change
settings-apply = Apply
settings-edit = Change it again
settings-meanwhile = Somebody changed this meanwhile. What you typed is kept; saving again replaces what is kept now.
settings-kept = Kept now
settings-typed = You typed

## Channels

channel-new = New channel
channel-facts = The channel
channel-currency = Currency
channel-currency-hint = Three letters, such as RSD or EUR. Cannot be changed later.
channel-price-mode = Prices
price-mode-inclusive = With tax
price-mode-exclusive = Without tax
channel-code-hint = Small letters, digits, - and _; programs name the channel by it. Cannot be changed later.
channel-number-prefix = Order numbers begin with
channel-number-prefix-hint = Capital letters, digits, - and /. Channels with the same beginning count together. Cannot be changed later.
channel-fixed = Orders were made by these, so they stay as they are.
channel-takes-orders = Takes orders
channel-customers = Customers and orders
channel-country = Country
channel-country-hint = For phones and addresses that name none, and for taxes.
channel-requires = What an order must bring
channel-requires-hint = An order without it is kept, and waits to be cleared up.
required-contact = A phone or an e-mail
required-address = An address
required-delivery-method = A way of delivery
channel-stock = Stock
channel-shortage = When stock lacks
shortage-refuse = The order is refused
shortage-backorder = The order waits for stock
channel-reservation = Reservation time in seconds
channel-reservation-hint = How long a checkout keeps goods: 900 is a quarter of an hour.
channel-pool = Sells stock of
channel-pool-hint = None ticked: every active location.
channel-pool-all = Every active location
channel-tax-rules = Taxes
channel-tax-hint = The rate by country of delivery and tax class, for lines that bring none. Without a rule for a country, the one of the channel’s own country holds. An order without a rate waits to be cleared up; who charges no tax enters 0.
channel-tax-country = Country
channel-tax-class = Tax class
channel-tax-percent = Rate in percent
channel-tax-of = Tax { $country }, { $class }
channel-tax-example = { $percent }: { $tax } on { $sum }
channel-methods = Delivery methods
channel-methods-hint = Without any, every method an order names is taken as it is given.
channel-method-of = Delivery { $code }
channel-zones = Zones
channel-zones-hint = Zones: a country and the beginning of the postcode, with commas between, such as RS 11, RS 21, RO; empty is everywhere.
channel-everywhere = everywhere
channel-collected = Collected by the customer
channel-preview-detail = Taxes change for orders from now on. Orders that are placed already keep theirs.
channel-preview-new = The code, the currency, the kind of prices and the beginning of the numbers cannot be changed once the channel is made.

## Locations

location-new = New location
location-facts = The location
location-kind = Kind
location-code-hint = Programs and files name the location by it.
location-priority = Priority
location-priority-hint = From 0 to 1000; the lowest is asked first when stock is given to orders.
location-serves = Gives stock to orders
location-coordinates = On the map
location-latitude = Latitude
location-longitude = Longitude
location-coordinates-hint = In degrees, such as 44.8125 and 20.4612; south and west with a minus.

## Staff

staff-new = Add somebody
staff-none = Nobody is on the staff yet. Add the first person.
staff-facts = The person
staff-email-hint = They log in with it.
staff-role = Role
staff-may-log-in = May log in
staff-inactive-hint = Without it every session ends at once; what they did stays.
staff-oneself = This is you. Your own password and sessions are among your preferences.
staff-password-detail = Tell them the password yourself. Setting it ends all their sessions.
staff-sessions-detail = When a phone is lost, or somebody leaves: every browser has to log in again.
staff-end-sessions = End all sessions

## API keys

key-new = New API key
keys-none = There are no API keys. Make one for a web shop or another program.
key-name-hint = What it is for, such as the web shop.
key-permissions = May
key-permissions-hint = Only what the program needs.
key-may = { $count ->
    [one] { $count } permission
   *[other] { $count } permissions
}
key-made = Made
key-expires = Works until
key-expires-hint = Left empty, it works until it is revoked.
key-never = No end
key-works = Works
key-expired = Expired
key-revoked = Revoked
key-make = Make the key
key-made-title = The API key is made
key-shown-once = Copy the key now. It is shown only this once and cannot be asked for again.
key-token = The key
key-copy = Copy
key-copied = Copied
key-kept = I have kept it
key-revoke = Revoke
key-revoke-title = Revoke an API key
key-revoke-detail = Programs that show this key are refused at once. A revoked key never works again.
key-revoke-expired = This key has expired already, so that revoking it changes nothing for any program.
key-revoked-already = This key is revoked already.

## What a deed has to say

said-channel-made = The channel is made.
said-channel-saved = The channel is saved.
said-location-made = The location is made.
said-location-saved = The location is saved.
said-staff-made = The person is added. Set a password so that they can log in.
said-staff-saved = The person is saved.
said-staff-password-set = The password is set, and all sessions of the person were ended.
said-staff-sessions-ended = All sessions of the person were ended.
said-key-revoked = The API key is revoked.

## One’s own sessions

preferences-this-session = This one
preferences-session-since = logged in { $at }
preferences-session-seen = last used { $ago }
preferences-browser-unknown = A browser that does not say its name
