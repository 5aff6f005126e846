### What waits for clarification on an order that is kept all the same, by code.

finding-contact-missing = Ne telefon ne de e-posta adresi var. Müşteriye ulaşılabilmesi için birini ekleyin.
finding-contact-phone-invalid = Telefon doğru olamaz. { $problem }
finding-contact-email-invalid = E-posta adresi doğru olamaz. { $problem }
finding-address-missing = Teslimat adresi eksik. Müşteriye sorun.
finding-address-incomplete =
    { $field ->
        [street] Adreste sokak ve kapı numarası eksik.
        [city] Adreste şehir eksik.
        [postcode] Adreste posta kodu eksik.
       *[other] Adres eksik.
    } Müşteriye sorun.
finding-address-country-unknown = Adresteki ülke bilinmiyor. ISO 3166’ya göre iki harfli bir kod yazın; örneğin TR ya da RS.
finding-address-postcode-invalid = Posta kodu ülkeye uymuyor. Orada şöyle yazılır: { $example }.
finding-address-city-mismatch = Posta kodu başka bir yere ait. { $city } posta kodları { $prefix } ile başlar. Hangisinin doğru olduğunu müşteriye sorun.
finding-line-sku-unknown = “{ $sku }” stok kodlu (SKU) bir ürün yok. Satır için doğru ürünü belirtin ya da satırı iptal edin.
finding-line-sku-inactive = “{ $sku }” stok kodlu (SKU) ürün artık satılmıyor. Yine de gönderilip gönderilmeyeceğine karar verin ya da satırı iptal edin.
finding-line-price-missing = “{ $sku }” için siparişin para biriminde fiyat yok. Satırın fiyatını girin.
finding-line-tax-missing = “{ $sku }” için teslimat ülkesinde vergi oranı yok. Satırın oranını girin ya da satış kanalına bir vergi kuralı ekleyin.
finding-delivery-method-missing =
    Siparişte teslimat yöntemi yok. { $offered_length ->
        [0] Bir yöntem belirtin veya kanalı bunu istemeyecek şekilde ayarlayın.
       *[other] Şunlardan birini seçin: { $offered }.
    }
finding-delivery-method-unknown = Satış kanalında böyle bir teslimat yöntemi yok. Şunlardan birini seçin: { $offered }.
finding-delivery-place-unserved =
    “{ $method }” teslimat yöntemi bu yere hizmet vermiyor. { $instead_length ->
        [0] Başka bir yöntem de vermiyor; müşteriyle anlaşın.
       *[other] Bunun yerine “{ $instead }” yöntemini seçin.
    }
