### What waits for clarification on an order that is kept all the same, by code.

finding-contact-missing = There is neither a phone nor an e-mail address. Add one, so that the customer can be reached.
finding-contact-phone-invalid = The phone cannot be right. { $problem }
finding-contact-email-invalid = The e-mail address cannot be right. { $problem }
finding-address-missing = The address to deliver to is missing. Ask the customer for it.
finding-address-incomplete =
    { $field ->
        [street] Street and house number are missing in the address.
        [city] The city is missing in the address.
        [postcode] The postcode is missing in the address.
       *[other] The address is incomplete.
    } Ask the customer for it.
finding-address-country-unknown = The country of the address is unknown. Use a two-letter code of ISO 3166, such as RS or RO.
finding-address-postcode-invalid = The postcode is not one of its country. There it is written like { $example }.
finding-address-city-mismatch = The postcode belongs to another place than { $city }, whose postcodes begin with { $prefix }. Ask the customer which is right.
finding-line-sku-unknown = No SKU has the code “{ $sku }”. Name the right SKU for the line, or cancel the line.
finding-line-sku-inactive = The SKU “{ $sku }” is not sold any more. Decide whether it is delivered all the same, or cancel the line.
finding-line-price-missing = There is no price for “{ $sku }” in the order's currency. Enter the price of the line.
finding-line-tax-missing = There is no tax rate for “{ $sku }” in the country of delivery. Enter the rate of the line, or add a tax rule to the channel.
finding-delivery-method-missing =
    The order names no delivery method. { $offered_length ->
        [0] Name one, or tell the channel not to ask for it.
       *[other] Choose one of: { $offered }.
    }
finding-delivery-method-unknown = The channel does not know this delivery method. Choose one of: { $offered }.
finding-delivery-place-unserved =
    The delivery method “{ $method }” does not serve this place. { $instead_length ->
        [0] No other method does either; agree on something with the customer.
       *[other] Use “{ $instead }” instead, which does.
    }
