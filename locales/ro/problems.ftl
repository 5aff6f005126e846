### What is wrong and what would be right: the sentences of problems, by code.

## The request itself

problem-request-body-unreadable = Corpul cererii s-a întrerupt înainte de a fi complet. Trimiteți cererea din nou.
problem-request-header-malformed = Un antet al cererii nu este scris cum trebuie. Vedeți care este și cum se scrie.
problem-request-json-malformed = Corpul cererii nu este JSON valid: rândul { NUMBER($line, useGrouping: "false") }, coloana { NUMBER($column, useGrouping: "false") }. Corectați-l acolo și trimiteți-l în UTF-8.
problem-request-media-type = Corpul cererii trebuie trimis ca { $expected }. Puneți această valoare în antetul Content-Type.
problem-request-too-large =
    Corpul cererii este prea mare. Poate avea cel mult { $max_bytes ->
        [one] { $max_bytes } octet
        [few] { $max_bytes } octeți
       *[other] { $max_bytes } de octeți
    }; trimiteți-l în mai multe cereri.
problem-request-path-unknown = La această adresă nu este nimic. Adresele existente sunt la /api/docs.
problem-request-method-unknown = Această adresă nu acceptă metoda. Cele acceptate sunt în antetul Allow.
problem-not-found =
    { $kind ->
        [order] Nu există comanda „{ $name }”.
        [hold] Nu există reținerea „{ $name }”.
        [finding] Nu există observația „{ $name }”.
        [reservation] Nu există rezervarea „{ $name }”.
        [customer] Nu există clientul „{ $name }”.
        [user] Nu există angajatul „{ $name }”.
        [api_key] Nu există cheia API „{ $name }”.
        [job] Nu există sarcina „{ $name }”.
        [channel] Nu există canalul de vânzare „{ $name }”.
        [sku] Nu există articolul „{ $name }”.
        [location] Nu există locația „{ $name }”.
        [view] Nu există vizualizarea „{ $name }”.
        [bulk_run] Nu există acțiunea în masă „{ $name }”.
       *[other] Nu există nimic cu numele „{ $name }”.
    } Verificați numele.
problem-version-stale = Între timp s-a modificat: ați citit versiunea { NUMBER($expected, useGrouping: "false") }, acum este versiunea { NUMBER($actual, useGrouping: "false") }. Citiți din nou și repetați modificarea.
problem-idempotency-key-reused = Acest Idempotency-Key a fost folosit pentru altă cerere. Dați fiecărei cereri noi o cheie nouă.
problem-internal = A apărut o eroare la noi; nimic nu a fost modificat. Încercați din nou, iar dacă se repetă, comunicați administratorului identificatorul cererii.
problem-service-unavailable = Baza de date nu poate fi accesată momentan. Repetați cererea peste câteva secunde cu același Idempotency-Key.

## Who asks

problem-auth-key-missing = Cererea nu conține o cheie API. Trimiteți-o în antetul Authorization, ca Bearer și cheia.
problem-auth-key-invalid = Cheia API este necunoscută, a fost revocată sau a expirat. Folosiți o cheie valabilă.
problem-auth-permission-missing = Nu aveți permisiunea necesară: „{ $permission }”. Cereți-o administratorului.
problem-auth-session-missing = Sesiunea s-a încheiat sau nu a început. Conectați-vă.
problem-auth-form-foreign = Acest formular nu a fost trimis de pe o pagină a acestei console sau este mai vechi decât sesiunea. Deschideți din nou pagina și trimiteți-l de acolo.
problem-auth-login-failed = Adresa de e-mail sau parola nu este corectă ori accesul cu ele este închis. Verificați-le pe amândouă; un proprietar poate stabili o parolă nouă.
problem-auth-too-many-attempts =
    Au fost prea multe încercări nereușite. Încercați din nou peste { $seconds ->
        [one] { $seconds } secundă
        [few] { $seconds } secunde
       *[other] { $seconds } de secunde
    }.

## Places of a request

problem-header-malformed = Antetul nu este scris cum trebuie. Se scrie așa: { $expected }
problem-json-unknown-field =
    Aici nu există câmpul „{ $field }”. { $expected_length ->
        [0] Nu se așteaptă niciun câmp.
       *[other] Câmpuri posibile: { $expected }.
    }
problem-json-missing-field = Lipsește câmpul „{ $field }”. Adăugați-l.
problem-json-duplicate-field = Câmpul „{ $field }” apare de două ori. Lăsați unul.
problem-json-unknown-value = Această valoare nu este posibilă aici. Valori posibile: { $expected }.
problem-json-wrong-type =
    Valoarea este de alt tip. Se așteaptă { $expected ->
        [null] null
        [boolean] true sau false
        [integer] un număr întreg
        [number] un număr
        [string] un text între ghilimele
        [array] o listă
       *[object] un obiect
    }, dar s-a primit { $got ->
        [null] null
        [boolean] true sau false
        [integer] un număr întreg
        [number] un număr
        [string] un text între ghilimele
        [array] o listă
       *[object] un obiect
    }.
problem-json-invalid-value =
    Această valoare nu poate fi corectă. { $expected ->
        [instant] Scrieți un moment cu fusul lui orar, de exemplu { $example }.
        [identifier] Scrieți un identificator de forma { $example }.
        [integer] Scrieți un număr întreg de cel mult { $example }.
       *[other] Ce poate sta aici scrie la /api/docs.
    }
problem-parameter-duplicate = Acest parametru poate fi dat o singură dată. Lăsați unul.
problem-parameter-invalid = Această valoare a parametrului nu este posibilă. Se așteaptă: { $expected }.
problem-parameter-missing = Lipsește acest parametru. Adăugați-l la adresă.
problem-parameter-unknown = Această adresă nu cunoaște parametrul. Scoateți-l sau verificați cum este scris.

## Titles by status

title-400 = Cererea nu poate fi citită
title-401 = Este nevoie de o cheie API valabilă
title-403 = Lipsește permisiunea
title-404 = Nu a fost găsit
title-405 = Metoda nu este posibilă aici
title-409 = Nu este posibil în starea actuală
title-412 = Modificat între timp
title-413 = Cererea este prea mare
title-415 = Tipul de conținut nu este acceptat
title-422 = Conținutul trebuie corectat
title-429 = Prea multe încercări
title-500 = O eroare la noi
title-503 = Momentan indisponibil

## A request as a whole

problem-request-invalid = Cererea conține greșeli. Fiecare câmp care trebuie corectat este indicat împreună cu ceea ce ar fi corect.

## Texts

problem-text-empty = Acest câmp nu poate fi gol. Introduceți un text.
problem-text-too-long =
    Textul este prea lung. { $max ->
        [one] Poate avea cel mult { $max } caracter.
        [few] Poate avea cel mult { $max } caractere.
        [other] Poate avea cel mult { $max } de caractere.
       *[missing] Scurtați-l.
    }
problem-text-control-character = Textul conține un caracter de control invizibil. Tastați-l din nou, fără să-l lipiți.

## Sums, currencies, taxes, quantities

problem-money-negative = Suma este mai mică decât zero. Introduceți zero sau mai mult.
problem-money-not-a-number = Aceasta nu este o sumă. Scrieți doar cifre, cu punct înaintea zecimalelor, de exemplu 1299 sau 1299.5.
problem-money-too-many-decimals =
    Suma are prea multe zecimale. { $decimals ->
        [0] Sumele în { $currency } nu au zecimale.
        [one] Sumele în { $currency } au cel mult o zecimală.
        [few] Sumele în { $currency } au cel mult { $decimals } zecimale.
       *[other] Sumele în { $currency } au cel mult { $decimals } de zecimale.
    }
problem-money-out-of-range = Suma este prea mare sau mai mică decât zero. Verificați dacă lipsește punctul dinaintea zecimalelor.
problem-currency-unknown = Nu există nicio monedă cu acest cod. Folosiți un cod de trei litere din ISO 4217, de exemplu RON sau EUR.
problem-currency-foreign = Toate sumele acestei comenzi trebuie să fie în { $expected }, moneda canalului ei de vânzare.
problem-tax-rate-invalid = Cota de TVA este un procent între 0 și 100 cu cel mult patru zecimale, de exemplu 21 sau 7.7.
problem-quantity-out-of-range =
    Cantitatea trebuie să fie un număr întreg de la { $min ->
        [one] { $min }
        [few] { $min }
        [other] { $min }
       *[missing] 1
    } la { $max }; acum este { $got }.

## Languages, countries, postcodes

problem-locale-unknown = Comanda nu cunoaște această limbă. Folosiți unul dintre codurile en, sr-Latn, sr-Cyrl, ru, ro, tr.
problem-country-unknown = Nu există nicio țară cu acest cod. Folosiți un cod de două litere din ISO 3166, de exemplu RO sau RS.
problem-postcode-missing = Lipsește codul poștal. În această țară este obligatoriu.
problem-postcode-wrong-shape = Codurile poștale din această țară se scriu altfel. Verificați cifrele.
problem-postcode-unknown-province = Un cod poștal turcesc începe cu numărul unei provincii, de la 01 la 81. Verificați primele două cifre.

## Phones and e-mail addresses

problem-phone-empty = Numărul de telefon este gol. Introduceți numărul, de exemplu +40 712 345 678.
problem-phone-not-a-number = Acesta nu este un număr de telefon. Folosiți doar cifre, plus la început și separatorii obișnuiți.
problem-phone-too-short = Numărul de telefon este prea scurt. Verificați dacă lipsesc cifre.
problem-phone-too-long = Numărul de telefon este prea lung. Verificați dacă sunt cifre în plus.
problem-phone-impossible-for-country = În țara respectivă nu există un astfel de număr de telefon. Verificați prefixul țării și cifrele.
problem-email-empty = Adresa de e-mail este goală. Introduceți-o, de exemplu ana@example.com.
problem-email-missing-at = Adresa de e-mail nu are semnul @. Se scrie așa: ana@example.com.
problem-email-local-part = Partea adresei de e-mail dinaintea semnului @ nu poate fi corectă. Verificați dacă are spații sau caractere în plus.
problem-email-domain = Partea adresei de e-mail de după semnul @ nu este un domeniu. Se scrie așa: example.com.
problem-email-too-long = Adresa de e-mail este mai lungă decât permit sistemele de poștă: cel mult 64 de caractere înainte de @ și 254 în total.

## Placing an order

problem-order-no-lines = Comanda nu are nicio linie. Adăugați cel puțin una.
problem-order-too-many-lines = Comanda are prea multe linii. Poate avea cel mult { $max }; împărțiți-o în mai multe comenzi.
problem-order-placed-in-future = Comanda nu poate fi plasată în viitor. Verificați data și fusul orar.
problem-order-sum-out-of-range = Totalul comenzii depășește limita admisă. Verificați prețurile și cantitățile sau împărțiți-o în mai multe comenzi.
problem-order-discount-too-large = Reducerile împreună depășesc prețul mărfii. Micșorați-le.
problem-line-discount-too-large = Reducerea depășește prețul liniei. Micșorați-o.
problem-line-sku-unknown = Niciun articol nu are codul (SKU) „{ $sku }”. Verificați codul sau adăugați mai întâi articolul.
problem-line-sku-inactive = Articolul cu codul (SKU) „{ $sku }” nu se mai vinde. Alegeți altul sau activați-l din nou.
problem-line-out-of-stock =
    { $wanted ->
        [one] Se cere { $wanted } bucată
        [few] Se cer { $wanted } bucăți
       *[other] Se cer { $wanted } de bucăți
    } din „{ $sku }”, { $available ->
        [0] dar nu este disponibilă niciuna
        [one] dar este disponibilă doar { $available }
       *[other] dar sunt disponibile doar { $available }
    }.
problem-delivery-window-reversed = Intervalul de livrare se termină înainte să înceapă. Alegeți un sfârșit după început.
problem-order-place-not-a-draft = Doar o ciornă poate fi plasată. Starea acestei comenzi este „{ $status }”.
problem-order-place-channel-inactive = Canalul de vânzare nu primește comenzi acum. Activați-l din nou sau alegeți altul.
problem-order-place-out-of-stock =
    Stocul nu ajunge pentru { $lines ->
        [one] o linie
        [few] { $lines } linii
       *[other] { $lines } de linii
    } din comandă. Micșorați cantitățile sau scoateți liniile.
problem-order-external-reference-taken = Canalul de vânzare are deja o comandă cu referința „{ $reference }” și alt conținut: numărul { $number }. Modificați acea comandă sau folosiți altă referință.

## Working on an order

problem-order-confirm-not-placed = Doar o comandă plasată poate fi confirmată. Starea acestei comenzi este „{ $status }”.
problem-order-confirm-needs-clarification =
    Comanda are { $count ->
        [one] o observație deschisă
        [few] { $count } observații deschise
       *[other] { $count } de observații deschise
    }. Corectați ce nu este în regulă sau acceptați cu un motiv, apoi confirmați.
problem-order-confirm-on-hold =
    Comanda este reținută: { $count ->
        [one] există o reținere
        [few] există { $count } rețineri
       *[other] există { $count } de rețineri
    }. Mai întâi eliberați-o.
problem-order-hold-order-closed = Comanda este încheiată și nu mai poate fi reținută. Starea ei este „{ $status }”.
problem-order-release-order-closed = Comanda este încheiată și lucrul la ea nu mai poate continua. Starea ei este „{ $status }”.
problem-order-release-hold-unknown = Comanda nu are o astfel de reținere. Reîncărcați comanda și alegeți una dintre rețineri.
problem-order-cancel-order-closed = Comanda este încheiată și nu mai poate fi anulată. Starea ei este „{ $status }”.
problem-order-cancel-line-unknown = Comanda nu are linia { NUMBER($line, useGrouping: "false") }. Reîncărcați comanda și alegeți una dintre liniile ei.
problem-order-cancel-too-many =
    { $open ->
        [0] Linia { NUMBER($line, useGrouping: "false") } nu mai are bucăți deschise de anulat.
        [one] Linia { NUMBER($line, useGrouping: "false") } mai are doar o bucată deschisă. Nu anulați mai mult.
        [few] Linia { NUMBER($line, useGrouping: "false") } mai are doar { $open } bucăți deschise. Nu anulați mai mult.
       *[other] Linia { NUMBER($line, useGrouping: "false") } mai are doar { $open } de bucăți deschise. Nu anulați mai mult.
    }
problem-order-assign-manager-user-inactive = { $name } nu preia lucrări acum. Alegeți o persoană activă.
problem-order-override-finding-order-closed = Comanda este încheiată și observațiile ei nu mai pot fi acceptate. Starea ei este „{ $status }”.
problem-order-override-finding-finding-unknown = Comanda nu are o astfel de observație. Reîncărcați comanda și alegeți una dintre observațiile ei.
problem-order-override-finding-already-fixed = Greșeala a fost deja corectată; nu mai este nimic de acceptat.
problem-order-override-finding-not-overridable = Această observație nu poate fi acceptată: nimeni nu ar putea pregăti linia. Indicați un articol existent sau anulați linia.
problem-order-amend-order-closed = Comanda este încheiată și nu mai poate fi modificată. Starea ei este „{ $status }”.
problem-order-amend-line-unknown = Comanda nu are linia { NUMBER($line, useGrouping: "false") }. Reîncărcați comanda și alegeți una dintre liniile ei.
problem-order-amend-price-settled = Linia { NUMBER($line, useGrouping: "false") } are deja un preț. Prețul se poate da numai unei linii care nu are.
problem-order-amend-tax-settled = Linia { NUMBER($line, useGrouping: "false") } are deja o cotă de taxă. Cota se poate da numai unei linii care nu are.
problem-order-amend-line-settled = Articolul de pe linia { NUMBER($line, useGrouping: "false") } este cunoscut și nu poate fi schimbat. Anulați linia și comandați celălalt articol.
problem-order-amend-customer-fixed = Comanda aparține deja unui client și nu poate fi trecută pe altul. Nu indicați clientul.

## Reservations

problem-reservation-line-count = O rezervare are între 1 și { $max } linii. Adăugați o linie sau împărțiți-o în mai multe rezervări.
problem-reservation-out-of-stock =
    Stocul nu ajunge pentru rezervare: { $skus ->
        [one] lipsește un articol
        [few] lipsesc { $skus } articole
       *[other] lipsesc { $skus } de articole
    }. Micșorați cantitățile sau scoateți liniile.
problem-reservation-unknown = Nu există o astfel de rezervare. Nu o indicați sau faceți una nouă.
problem-reservation-expired = Rezervarea a expirat la { $expired_at }. Faceți una nouă.
problem-reservation-converted = Rezervarea a fost deja preluată de o comandă. Faceți una nouă.
problem-reservation-released = Rezervarea a fost eliberată. Faceți una nouă.
problem-reservation-other-channel = Rezervarea aparține altui canal de vânzare. Folosiți una din canalul comenzii.

## SKUs

problem-sku-code-invalid = Codul articolului (SKU) are între 1 și 64 de caractere, pe un singur rând.
problem-sku-name-invalid = Denumirea articolului are între 1 și 300 de caractere, pe un singur rând.
problem-sku-barcode-invalid = Codul de bare are între 1 și 80 de caractere, pe un singur rând. Nu îl indicați dacă nu există.
problem-sku-tax-class-invalid = Clasa de TVA are între 1 și 40 de caractere, pe un singur rând, de exemplu standard.
problem-sku-weight-out-of-range = Greutatea se indică în grame, de la 0 la 10.000.000.
problem-sku-price-twice = Sunt două prețuri în aceeași monedă. Lăsați unul.
problem-sku-kit-without-parts = Un set are nevoie de cel puțin o componentă. Adăugați componente sau alegeți alt tip.
problem-sku-parts-only-in-kits = Doar un set are componente. Scoateți componentele sau alegeți tipul set.
problem-sku-too-many-parts = Un set are cel mult 100 de componente.
problem-sku-part-twice = Aceeași componentă apare de două ori în set. Lăsați una și indicați cantitatea.
problem-sku-part-is-itself = Un set nu poate fi propria sa componentă. Alegeți altă componentă.

## Channels

problem-channel-unknown = Nu există niciun canal de vânzare cu acest cod. Folosiți codul unuia dintre canalele magazinului.
problem-channel-code-invalid = Codul canalului de vânzare are între 1 și 40 de caractere: litere mici de la a la z, cifre, - și _.
problem-channel-name-invalid = Denumirea canalului de vânzare are între 1 și 120 de caractere, pe un singur rând.
problem-channel-number-prefix-invalid = Începutul numărului de comandă are cel mult 12 caractere: litere mari de la A la Z, cifre, - și /.
problem-channel-reservation-ttl-out-of-range = O rezervare durează între 1 secundă și o zi (86.400 de secunde).
problem-channel-too-many-settings = Un canal de vânzare are cel mult câte 500 de locații, metode de livrare, cerințe și reguli de TVA.
problem-delivery-method-code-invalid = Codul metodei de livrare are între 1 și 40 de caractere: litere mici de la a la z, cifre, - și _.
problem-delivery-method-twice = Două metode de livrare au același cod. Dați uneia dintre ele alt cod.
problem-tax-rule-twice = Două reguli de TVA sunt pentru aceeași țară și aceeași clasă de TVA. Lăsați una.

## Customers and staff

problem-customer-unknown = Nu există un astfel de client. Alegeți unul existent sau nu indicați identificatorul.
problem-customer-merge-same-customer = Un client nu poate fi unit cu el însuși. Alegeți două înregistrări diferite.
problem-customer-merge-already-merged = Unul dintre cei doi clienți a fost unit anterior cu altul. Alegeți înregistrarea păstrată.
problem-customer-merge-too-many-contacts = Împreună, clienții ar avea telefoane, adrese de e-mail sau adrese poștale peste limita de { $max }. Ștergeți mai întâi câteva.
problem-user-unknown = Nu există niciun angajat cu acest identificator. Alegeți pe cineva din lista de angajați.

## Stock and locations

problem-stock-adjust-below-zero =
    { $present ->
        [0] Nu este nimic de scăzut.
        [one] Se poate scădea doar o bucată.
        [few] Se pot scădea doar { $present } bucăți.
       *[other] Se pot scădea doar { $present } de bucăți.
    } Stocul nu poate coborî sub zero.
problem-stock-adjust-below-claims =
    { $unclaimed ->
        [0] Toate bucățile sunt legate de comenzi sau rezervări.
        [one] Doar o bucată nu este legată de comenzi și rezervări.
        [few] Doar { $unclaimed } bucăți nu sunt legate de comenzi și rezervări.
       *[other] Doar { $unclaimed } de bucăți nu sunt legate de comenzi și rezervări.
    } Eliberați mai întâi stocul sau scădeți mai puțin.
problem-stock-transfer-same-location = Marfa nu poate fi transferată dintr-o locație în ea însăși. Alegeți altă destinație.
problem-stock-transfer-below-claims =
    { $unclaimed ->
        [0] Toate bucățile de acolo sunt legate de comenzi sau rezervări. Nu transferați niciuna.
        [one] Doar o bucată de acolo nu este legată de comenzi și rezervări. Nu transferați mai mult.
        [few] Doar { $unclaimed } bucăți de acolo nu sunt legate de comenzi și rezervări. Nu transferați mai mult.
        [other] Doar { $unclaimed } de bucăți de acolo nu sunt legate de comenzi și rezervări. Nu transferați mai mult.
       *[missing] Nu sunt destule bucăți nelegate de comenzi și rezervări. Micșorați cantitățile liniilor indicate.
    }
problem-location-code-invalid = Codul locației are între 1 și 40 de caractere, pe un singur rând.
problem-location-name-invalid = Denumirea locației are între 1 și 120 de caractere, pe un singur rând.
problem-location-priority-out-of-range = Prioritatea locației este un număr întreg de la 0 la 1.000; prima este cea mai mică.
problem-location-coordinates-out-of-range = Nu există un astfel de loc pe Pământ. Latitudinea este între −90 și 90 de grade, longitudinea între −180 și 180, ambele în milionimi de grad.

## Identities, keys, jobs, lists, files

problem-api-key-name-invalid = Numele cheii API are între 1 și 120 de caractere, pe un singur rând.
problem-api-key-no-permissions = Cheia API nu ar permite nimic. Dați-i cel puțin o permisiune.
problem-api-key-expiry-past = Cheia API ar fi deja expirată. Alegeți un moment din viitor.
problem-api-key-token-shown-once = Cheia API { $api_key } a fost creată de prima cerere cu acest Idempotency-Key, iar tokenul ei se arată o singură dată. Dacă nu aveți tokenul, revocați cheia și creați una nouă.
problem-cursor-invalid = Acesta nu este un cursor al acestei liste. Folosiți-l pe cel venit cu pagina precedentă sau nu îl indicați, ca să începeți din nou.
problem-search-too-common = Prea multe comenzi se potrivesc acestei căutări ca să fie numărate. Adăugați un cuvânt sau numărul comenzii.
problem-job-retry-running = Sarcina este în curs de executare. Așteptați să se termine.
problem-job-retry-done = Sarcina este îndeplinită și nu se mai execută o dată.
problem-job-dismiss-running = Sarcina este în curs de executare. Așteptați să se termine.
problem-job-dismiss-done = Sarcina este îndeplinită; nu se mai poate renunța la ea.
problem-import-cancellation-unmatched =
    { $customer_length ->
        [0] Anularea nu numește niciun client, așa că nu i se poate găsi comanda.
       *[other] Clientul { $customer } nu are nicio comandă anterioară cu { $quantity ->
            [one] o bucată deschisă
            [few] { $quantity } bucăți deschise
           *[other] { $quantity } de bucăți deschise
        } din „{ $sku }”.
    } Anulați-le manual în comanda potrivită.
problem-import-order-refused = Alt rând al aceleiași comenzi a fost refuzat, iar o comandă se importă întreagă sau deloc. Corectați acel rând și importați comanda din nou.
problem-import-bad-debt = Aici, printre vânzări, a fost trecută pe pierderi o creanță neîncasată; nu este o comandă.
problem-import-channel-missing = Comanda nu numește niciun canal. Numiți-l în document sau alegeți un canal pentru tot fișierul.
problem-import-document-invalid =
    { $problem_length ->
        [0] Documentul nu este JSON valid: coloana { NUMBER($column, useGrouping: "false") }. Corectați-l în acel loc.
       *[other] Documentul nu este o comandă care poate fi citită. { $problem }
    }
problem-import-document-too-large =
    Documentul este prea mare. Poate avea cel mult { $max_bytes ->
        [one] un octet
        [few] { $max_bytes } octeți
       *[other] { $max_bytes } de octeți
    }.
problem-import-fee = Este o cheltuială proprie a magazinului, care nu a fost cerută niciunui client.
problem-import-row-malformed =
    Rândul are { $cells ->
        [one] o celulă
        [few] { $cells } celule
       *[other] { $cells } de celule
    }, iar antetul are { $columns ->
        [one] o coloană
        [few] { $columns } coloane
       *[other] { $columns } de coloane
    }. Puneți între ghilimele celula care conține un separator.
problem-import-rows-disagree = Rândul { NUMBER($row, useGrouping: "false") } spune „{ $text }”, iar rândul { NUMBER($other, useGrouping: "false") } „{ $differs }”. Rândurile aceleiași comenzi trebuie să se potrivească; lăsați celula goală peste tot, în afară de un rând.
problem-import-stock-entry = Aici a fost înregistrat stoc: nu există nici client, nici preț.
problem-import-write-off = Aici a fost scăzut stoc: cantitatea este negativă, iar numărul nu este al unei anulări.
problem-import-channel-needed = Spuneți cărui canal îi aparțin comenzile.
problem-import-column-missing = Pentru { $field } nu a fost aleasă nicio coloană. O linie de comandă nu se poate lipsi de ea.
problem-import-column-unknown = Fișierul nu are coloana „{ $column }”. Are acestea: { $columns }.
problem-import-delimiter-invalid = Separatorul trebuie să fie un singur caracter simplu, de exemplu o virgulă, un punct și virgulă sau un tabulator.
problem-import-file-broken = Fișierul este deteriorat și nu poate fi citit până la capăt. Salvați-l din nou și dați-l încă o dată.
problem-import-file-empty = Fișierul nu are rânduri. Primul rând trebuie să numească coloanele.
problem-import-header-unreadable = Primul rând nu este text în codificarea { $encoding }. Alegeți altă codificare.
problem-import-job-given-up = Importul a eșuat de prea multe ori și a fost abandonat. Porniți-l din nou: continuă de unde a rămas.
problem-import-json-broken = Fișierul nu este o listă JSON de comenzi: se întrerupe la linia { NUMBER($line, useGrouping: "false") }, coloana { NUMBER($column, useGrouping: "false") }. Ce a fost importat înainte rămâne.
problem-import-json-not-utf8 = JSON se scrie în UTF-8, iar acest fișier nu este scris așa.
problem-import-json-without-skus = Din comenzile JSON nu se pot crea articole: ele nu spun nimic despre catalog. Creați mai întâi articolele.
problem-import-not-a-table = Acest fișier nu este nici tabel, nici JSON. Dacă este un registru de calcul, salvați-l ca „CSV UTF-8” și dați acel fișier.
problem-import-preset-column-missing = Lipsește coloana „{ $column }”. Fișierele de acest fel au { $columns }.
problem-import-preset-is-csv = Fișierele de acest fel sunt CSV, iar acesta este JSON.
problem-import-stop-ended = Importul s-a încheiat deja; nu este nimic de oprit.
problem-import-taken-over = Altcineva continuă acum același import.
problem-import-timezone-unknown = Niciun fus orar nu se numește „{ $timezone }”. Scrieți-l așa: Europe/Belgrade.
problem-import-unpacked-too-large = Despachetat, fișierul depășește { $max_mb } MB. Împărțiți-l în părți.
problem-import-utf16 = Fișierul este în UTF-16. Salvați-l ca „CSV UTF-8” și dați acel fișier.
problem-upload-empty = Fișierul este gol.
problem-upload-too-large = Fișierul depășește { $max_mb } MB. Împărțiți-l în părți sau comprimați-l cu gzip.
problem-quantity-not-a-number = „{ $text }” nu este un număr întreg. Scrieți bucățile în cifre, de exemplu 2.
problem-text-invalid-utf8 = Celula din coloana „{ $column }” nu este text în codificarea { $encoding }. Salvați fișierul din nou sau alegeți codificarea lui.
problem-time-invalid = „{ $text }” nu este un moment. Scrieți-l într-una dintre aceste forme: { $expected }.

## Names that are taken, fields that stay

problem-sku-code-taken = Alt articol are deja codul (SKU) „{ $sku }”. Alegeți alt cod.
problem-channel-code-taken = Alt canal de vânzare are deja codul „{ $channel }”. Alegeți alt cod.
problem-location-code-taken = Altă locație are deja codul „{ $location }”. Alegeți alt cod.
problem-user-email-taken = Această adresă de e-mail este deja a altui angajat ({ $user }). Alegeți altă adresă.
problem-customer-reference-taken = Canalul de vânzare are deja alt client cu referința „{ $reference }” ({ $customer }). Alegeți altă referință sau uniți cei doi clienți.
problem-channel-fixed-field =
    { $kept_length ->
        [0] Acest câmp rămâne gol, pentru că după el s-au făcut comenzi. Lăsați-l gol.
       *[other] Acest câmp rămâne „{ $kept }”, pentru că după el s-au făcut comenzi.
    } Creați un canal nou dacă aveți nevoie de altă valoare.

## Customers, staff, addresses

problem-customer-empty = Nu se știe nimic despre acest client. Indicați un nume, o firmă, un telefon, o adresă de e-mail sau o referință.
problem-customer-too-many-contacts = Sunt prea multe înregistrări. Un client poate avea cel mult { $max } din fiecare fel.
problem-customer-merged = Acest client a fost unit cu altul. Modificați-l pe acela: { $into }.
problem-address-unknown = Clientul nu are nicio adresă cu acest identificator. Nu îl indicați, ca să adăugați o adresă nouă.
problem-phone-country-missing = Numărul de telefon nu are prefixul țării, iar țara nu este cunoscută. Scrieți numărul cu prefixul țării, de exemplu +40 712 345 678, sau indicați țara.
problem-user-name-invalid = Numele are între 1 și 120 de caractere, pe un singur rând.
problem-user-last-owner = Acesta este ultimul proprietar activ. Numiți întâi pe altcineva proprietar.
problem-user-first-run-over = Magazinul are deja un proprietar. Conectați-vă sau cereți-i proprietarului un cont.
problem-user-password-too-short = Parola are mai puțin de 10 caractere. Alegeți una mai lungă; câteva cuvinte fac o parolă bună.
problem-user-password-too-long = Parola are mai mult de 200 de caractere. Alegeți una mai scurtă.
problem-user-password-personal = Parola este chiar numele sau adresa de e-mail a persoanei. Alegeți alta.
problem-user-password-common = Această parolă este printre primele care se încearcă. Alegeți una la care nu s-ar gândi nimeni altcineva.
problem-user-password-wrong = Parola actuală nu este corectă. Introduceți-o din nou.
problem-user-password-own = Parola proprie se schimbă cu ajutorul celei actuale. Introduceți-le pe amândouă.

## SKUs, stock, locations

problem-sku-unknown = Niciun articol nu are codul (SKU) „{ $sku }”. Verificați codul.
problem-sku-barcode-shared = Mai multe articole au codul de bare „{ $barcode }”. Introduceți codul celui dorit.
problem-sku-not-counted = „{ $sku }” este un set sau un serviciu și nu are stoc propriu. Pentru un set, indicați componentele.
problem-sku-kind-in-use =
    { $by ->
        [stock] Articolul trebuie să rămână marfă cât timp există stoc.
        [kit] Articolul trebuie să rămână marfă cât timp face parte dintr-un set.
        [backorder] Articolul trebuie să rămână marfă cât timp îl așteaptă comenzi.
       *[other] Articolul trebuie să rămână marfă cât timp este folosit.
    } Rezolvați mai întâi acest lucru, apoi schimbați tipul.
problem-sku-part-unknown = Componenta „{ $sku }” nu există printre articole. Verificați codul sau adăugați mai întâi articolul.
problem-sku-part-not-goods = „{ $sku }” nu poate fi componentă: este un set sau un serviciu. Componentele unui set sunt marfă.
problem-sku-too-many-prices = Sunt prea multe prețuri. Un articol poate avea cel mult { $max }, câte unul pentru fiecare monedă.
problem-stock-line-count = Indicați între 1 și { $max } linii odată. Adăugați o linie sau împărțiți-le în mai multe cereri.
problem-stock-sku-count = Indicați între 1 și { $max } articole odată.
problem-location-unknown = Nu există nicio locație cu acest cod. Folosiți codul uneia dintre locațiile magazinului.

## Saved views

problem-view-name-invalid = Numele are între 1 și { $max } de caractere, pe un singur rând.
problem-view-query-invalid = Această vizualizare nu poate fi păstrată: adresa are peste { $max } de octeți sau conține caractere de control. Folosiți mai puține filtre.
problem-view-too-many = Aveți deja numărul maxim de vizualizări ale acestei liste: { $max }. Ștergeți una sau salvați sub numele uneia existente.

## Bulk runs

problem-bulk-nothing-selected = Nu este selectată nicio comandă. Selectați cel puțin una.
problem-bulk-too-many = Sunt selectate prea multe comenzi: pot fi cel mult { $max }. Restrângeți selecția și lucrați în mai multe etape.
problem-bulk-apply-not-checked = Comenzile sunt încă în curs de verificare. Așteptați previzualizarea, apoi aplicați.
problem-bulk-apply-over = Această acțiune în masă este încheiată și nu mai poate fi aplicată. Începeți una nouă.
problem-bulk-apply-other-starter = Această acțiune în masă a fost începută de altcineva și se face în numele acelei persoane. Începeți una proprie.
problem-bulk-stop-not-running = Această acțiune în masă nu este în curs; nu este nimic de oprit.
problem-bulk-discard-begun = Această acțiune în masă a fost deja aplicată și nu se mai poate renunța la ea. Opriți-o, dacă este încă în curs.
problem-bulk-starter-denied = Cine a început acțiunea în masă nu mai are permisiunea pentru ea, așa că a fost oprită. Comenzile la care nu ajunsese au rămas cum erau.

## Forms of the console

problem-form-not-a-whole-number = Acesta nu este un număr întreg. Scrieți cifre, de exemplu 12.
problem-form-choice-missing = Alegeți una dintre variante.
problem-form-nothing-chosen = Nu este ales nimic. Scrieți câte bucăți sau alegeți cel puțin una.
problem-form-not-a-time = Aceasta nu este o dată cu oră. Scrieți-o ca 2026-11-21 18:00.
problem-form-half-a-window = Intervalul dorit are un început și un sfârșit. Completați-le pe amândouă sau pe niciuna.
problem-form-not-degrees = Acestea nu sunt grade. Scrieți-le ca 44,8125, latitudinea de la −90 la 90 și longitudinea de la −180 la 180.
problem-form-not-zones = O zonă este formată din cele două litere ale țării și începutul codului poștal, de exemplu RS 11. Separați zonele prin virgule.
