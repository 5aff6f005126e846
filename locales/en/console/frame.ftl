### What stands around every page of the console, and the pages for coming in.

## Frame

frame-skip = Skip to the content
frame-menu = Menu
frame-search = Search
frame-search-hint = Number, name, phone, SKU…
frame-language = Language
frame-save = Save
frame-close = Close
frame-cancel = Cancel
frame-nothing-here = There is nothing at this address. Search for it above, or begin at the overview.
frame-logout = Log out
frame-needs-you = { $count ->
    [one] { $count } thing needs somebody
   *[other] { $count } things need somebody
}
live-new-orders = New orders: #. Show them

menu-home = Overview
menu-orders = Orders
menu-customers = Customers
menu-stock = Stock
menu-catalog = SKUs
menu-imports = Import
menu-jobs = Jobs
menu-settings = Settings
menu-preferences = Preferences

## Keys

keys-title = Keyboard
keys-search = Search for anything
keys-new = New order by phone
keys-rows = Down and up the list
keys-open = Open the row
keys-select = Select the row
keys-edit = Change what is open
keys-help = These keys
keys-close = Close

## Time

time-now = just now
time-minutes-ago = { $count } min ago
time-hours-ago = { $count } h ago
time-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
time-in-minutes = in { $count } min
time-in-hours = in { $count } h
time-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}

## Coming in

login-title = Log in
login-email = E-mail
login-password = Password
login-submit = Log in
login-session-over = Your session is over. Log in and you are back where you were.
login-typed-kept = Your session is over. What you typed is kept: log in and send it again.
login-back-title = You are back
login-back-detail = What you typed before your session ended is still here.
login-back-send = Send it now
login-back-leave = Leave it

welcome-title = Welcome to your shop
welcome-detail = Nobody can log in yet. Make the owner's account; the owner may do everything.
welcome-name = Your name
welcome-password-hint = 10 characters or more. A few words nobody would guess are good.
welcome-submit = Make the account

## Preferences

preferences-look = Language and theme
preferences-browser-language = As the browser says
preferences-theme = Theme
preferences-password = Password
preferences-old-password = Password until now
preferences-new-password = New password
preferences-set-password = Set the password
preferences-sessions = Sessions
preferences-sessions-detail = If you logged in on a machine that is not yours, end every session but this one.
preferences-end-sessions = End the other sessions

## What a deed has to say

said-welcome = Your account is made and you are logged in.
said-preferences-saved = Saved.
said-password-set = The password is set. Every other session was ended.
said-sessions-ended = The other sessions were ended.

## When something does not go

refused-back = Back
refused-home = To the overview
refused-request = In the server's log this request is called

address-name = Receiver
address-company = Company
address-street = Street and number
address-street2 = Floor, flat, entrance
address-postcode = Postcode
address-city = City
address-region = Region
address-country = Country
address-phone = Receiver's phone
