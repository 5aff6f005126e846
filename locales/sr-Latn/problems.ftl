### What is wrong and what would be right: the sentences of problems, by code.

## The request itself

problem-request-body-unreadable = Telo zahteva je prekinuto pre nego što je stiglo celo. Pošaljite zahtev ponovo.
problem-request-header-malformed = Jedno zaglavlje zahteva nije napisano kako treba. Pogledajte koje i kako se piše.
problem-request-json-malformed = Telo zahteva nije ispravan JSON: red { NUMBER($line, useGrouping: "false") }, kolona { NUMBER($column, useGrouping: "false") }. Ispravite ga na tom mestu i pošaljite u kodiranju UTF-8.
problem-request-media-type = Telo zahteva mora biti poslato kao { $expected }. Postavite tu vrednost u zaglavlje Content-Type.
problem-request-too-large =
    Telo zahteva je preveliko. Može imati najviše { $max_bytes ->
        [one] { $max_bytes } bajt
        [few] { $max_bytes } bajta
       *[other] { $max_bytes } bajtova
    }; pošaljite ga u više zahteva.
problem-request-path-unknown = Na ovoj adresi nema ničega. Postojeće adrese su na /api/docs.
problem-request-method-unknown = Ova adresa ne prima tu metodu. Dozvoljene metode su u zaglavlju Allow.
problem-not-found =
    { $kind ->
        [order] Ne postoji porudžbina „{ $name }”.
        [hold] Ne postoji zadržavanje „{ $name }”.
        [finding] Ne postoji primedba „{ $name }”.
        [reservation] Ne postoji rezervacija „{ $name }”.
        [customer] Ne postoji kupac „{ $name }”.
        [user] Među zaposlenima nema nikog pod oznakom „{ $name }”.
        [api_key] Ne postoji API ključ „{ $name }”.
        [job] Ne postoji posao „{ $name }”.
        [channel] Ne postoji prodajni kanal „{ $name }”.
        [sku] Ne postoji artikal „{ $name }”.
        [location] Ne postoji lokacija „{ $name }”.
        [view] Ne postoji prikaz „{ $name }”.
        [bulk_run] Ne postoji grupna radnja „{ $name }”.
       *[other] Ne postoji ništa pod nazivom „{ $name }”.
    } Proverite naziv.
problem-version-stale = U međuvremenu je došlo do izmene: pročitali ste verziju { NUMBER($expected, useGrouping: "false") }, a sada je { NUMBER($actual, useGrouping: "false") }. Učitajte ponovo i ponovite izmenu.
problem-idempotency-key-reused = Ovaj Idempotency-Key je već upotrebljen za drugi zahtev. Svaki novi zahtev mora imati nov ključ.
problem-internal = Došlo je do greške na našoj strani; ništa nije promenjeno. Pokušajte ponovo, a ako se ponovi, administratoru javite oznaku zahteva.
problem-service-unavailable = Baza podataka trenutno nije dostupna. Ponovite zahtev za nekoliko sekundi sa istim zaglavljem Idempotency-Key.

## Who asks

problem-auth-key-missing = Zahtev ne sadrži API ključ. Pošaljite ga u zaglavlju Authorization, kao Bearer i ključ.
problem-auth-key-invalid = API ključ je nepoznat, opozvan ili istekao. Upotrebite važeći ključ.
problem-auth-permission-missing = Za ovo nemate ovlašćenje: „{ $permission }”. Zatražite ga od administratora.
problem-auth-session-missing = Sesija je istekla ili nije ni započeta. Prijavite se.
problem-auth-form-foreign = Ovaj obrazac nije poslat sa stranice ove konzole ili je stariji od vaše sesije. Otvorite stranicu ponovo i pošaljite ga odatle.
problem-auth-login-failed = Imejl adresa ili lozinka nije tačna, ili se njima ne može ući. Proverite oboje; vlasnik može da postavi novu lozinku.
problem-auth-too-many-attempts =
    Bilo je previše neuspelih pokušaja. Pokušajte ponovo za { $seconds ->
        [one] { $seconds } sekundu
        [few] { $seconds } sekunde
       *[other] { $seconds } sekundi
    }.

## Places of a request

problem-header-malformed = Zaglavlje nije napisano kako treba. Piše se ovako: { $expected }
problem-json-unknown-field =
    Ovde ne postoji polje „{ $field }”. { $expected_length ->
        [0] Ne očekuje se nijedno.
       *[other] Moguća polja: { $expected }.
    }
problem-json-missing-field = Nedostaje polje „{ $field }”. Dodajte ga.
problem-json-duplicate-field = Polje „{ $field }” je navedeno dvaput. Ostavite jedno.
problem-json-unknown-value = Ova vrednost ovde nije moguća. Moguće vrednosti: { $expected }.
problem-json-wrong-type =
    Ova vrednost je pogrešnog tipa. Očekuje se { $expected ->
        [null] null
        [boolean] true ili false
        [integer] ceo broj
        [number] broj
        [string] tekst pod navodnicima
        [array] lista
       *[object] objekat
    }, a dato je { $got ->
        [null] null
        [boolean] true ili false
        [integer] ceo broj
        [number] broj
        [string] tekst pod navodnicima
        [array] lista
       *[object] objekat
    }.
problem-json-invalid-value =
    Ova vrednost ne može biti ispravna. { $expected ->
        [instant] Upišite trenutak sa vremenskom zonom, na primer { $example }.
        [identifier] Upišite oznaku oblika { $example }.
        [integer] Upišite ceo broj koji nije veći od { $example }.
       *[other] Šta ovde može da stoji piše na /api/docs.
    }
problem-parameter-duplicate = Ovaj parametar se može navesti samo jednom. Ostavite jedan.
problem-parameter-invalid = Ova vrednost parametra nije moguća. Očekuje se: { $expected }.
problem-parameter-missing = Nedostaje ovaj parametar. Dodajte ga u adresu.
problem-parameter-unknown = Ova adresa ne prepoznaje taj parametar. Uklonite ga ili proverite kako je napisan.

## Titles by status

title-400 = Zahtev se ne može pročitati
title-401 = Potreban je važeći API ključ
title-403 = Nedostaje ovlašćenje
title-404 = Nije pronađeno
title-405 = Metoda ovde nije moguća
title-409 = U ovom stanju nije moguće
title-412 = U međuvremenu izmenjeno
title-413 = Zahtev je prevelik
title-415 = Vrsta sadržaja nije podržana
title-422 = Sadržaj treba ispraviti
title-429 = Previše pokušaja
title-500 = Greška na našoj strani
title-503 = Trenutno nedostupno

## A request as a whole

problem-request-invalid = Nešto u zahtevu nije ispravno. Navedeno je svako polje koje treba ispraviti i šta bi bilo ispravno.

## Texts

problem-text-empty = Ovo polje ne sme biti prazno. Unesite tekst.
problem-text-too-long =
    Tekst je predugačak. { $max ->
        [one] Može imati najviše { $max } znak.
        [few] Može imati najviše { $max } znaka.
        [other] Može imati najviše { $max } znakova.
       *[missing] Skratite ga.
    }
problem-text-control-character = Tekst sadrži nevidljiv kontrolni znak. Ukucajte ga ponovo umesto da ga nalepite.

## Sums, currencies, taxes, quantities

problem-money-negative = Iznos je manji od nule. Unesite nulu ili više.
problem-money-not-a-number = Ovo nije iznos. Upišite samo cifre, sa tačkom ispred decimala, na primer 1299 ili 1299.5.
problem-money-too-many-decimals =
    Iznos ima previše decimala. { $decimals ->
        [0] Iznosi u valuti { $currency } nemaju decimale.
        [one] Iznosi u valuti { $currency } imaju najviše { $decimals } decimalu.
        [few] Iznosi u valuti { $currency } imaju najviše { $decimals } decimale.
       *[other] Iznosi u valuti { $currency } imaju najviše { $decimals } decimala.
    }
problem-money-out-of-range = Iznos je prevelik ili manji od nule. Proverite da li nedostaje tačka ispred decimala.
problem-currency-unknown = Ne postoji valuta sa ovim kodom. Upišite troslovni kod po standardu ISO 4217, na primer RSD ili EUR.
problem-currency-foreign = Svi iznosi ove porudžbine moraju biti u valuti { $expected }, valuti njenog prodajnog kanala.
problem-tax-rate-invalid = Poreska stopa je procenat od 0 do 100 sa najviše četiri decimale, na primer 20 ili 7.7.
problem-quantity-out-of-range =
    Količina mora biti ceo broj od { $min ->
        [one] { $min }
        [few] { $min }
        [other] { $min }
       *[missing] 1
    } do { $max }, a uneto je { $got }.

## Languages, countries, postcodes

problem-locale-unknown = Comanda ne govori ovaj jezik. Upišite jednu od oznaka en, sr-Latn, sr-Cyrl, ru, ro, tr.
problem-country-unknown = Ne postoji država sa ovim kodom. Upišite dvoslovni kod po standardu ISO 3166, na primer RS ili RO.
problem-postcode-missing = Nedostaje poštanski broj. U ovoj državi pošta ne može bez njega.
problem-postcode-wrong-shape = Poštanski brojevi ove države pišu se drugačije. Proverite cifre.
problem-postcode-unknown-province = Turski poštanski broj počinje brojem pokrajine, od 01 do 81. Proverite prve dve cifre.

## Phones and e-mail addresses

problem-phone-empty = Broj telefona je prazan. Unesite broj, na primer +381 64 1234567.
problem-phone-not-a-number = Ovo nije broj telefona. Upišite samo cifre, plus na početku i uobičajene razdelnike.
problem-phone-too-short = Broj telefona je prekratak. Proverite da li nedostaju cifre.
problem-phone-too-long = Broj telefona je predugačak. Proverite da li ima suvišnih cifara.
problem-phone-impossible-for-country = U toj državi ne postoji takav broj telefona. Proverite pozivni broj države i cifre.
problem-email-empty = Imejl adresa je prazna. Unesite je, na primer ana@example.com.
problem-email-missing-at = U imejl adresi nema znaka @. Adresa se piše kao ana@example.com.
problem-email-local-part = Deo imejl adrese ispred znaka @ ne može biti ispravan. Proverite da li ima razmaka ili suvišnih znakova.
problem-email-domain = Deo imejl adrese iza znaka @ nije domen. Domen se piše kao example.com.
problem-email-too-long = Imejl adresa je duža nego što sistemi pošte dopuštaju: najviše 64 znaka ispred znaka @ i 254 ukupno.

## Placing an order

problem-order-no-lines = Porudžbina nema nijednu stavku. Dodajte bar jednu.
problem-order-too-many-lines = Porudžbina ima previše stavki. Može ih imati najviše { $max }; podelite je na više porudžbina.
problem-order-placed-in-future = Vreme poručivanja ne može biti u budućnosti. Proverite datum i vremensku zonu.
problem-order-sum-out-of-range = Ukupan iznos porudžbine je veći od dozvoljenog. Proverite cene i količine ili je podelite na više porudžbina.
problem-order-discount-too-large = Popusti su zajedno veći od cene robe. Smanjite ih.
problem-line-discount-too-large = Popust je veći od cene stavke. Smanjite ga.
problem-line-sku-unknown = Nijedan artikal nema šifru (SKU) „{ $sku }”. Proverite šifru ili prvo dodajte artikal.
problem-line-sku-inactive = Artikal sa šifrom (SKU) „{ $sku }” više se ne prodaje. Izaberite drugi ili ga ponovo aktivirajte.
problem-line-out-of-stock =
    { $wanted ->
        [one] Traži se { $wanted } komad
        [few] Traže se { $wanted } komada
       *[other] Traži se { $wanted } komada
    } artikla „{ $sku }”, a { $available ->
        [0] dostupnih nema
        [one] dostupan je samo { $available }
        [few] dostupna su samo { $available }
       *[other] dostupno je samo { $available }
    }.
problem-delivery-window-reversed = Termin isporuke se završava pre nego što počne. Izaberite kraj koji je posle početka.
problem-order-place-not-a-draft = Porudžbina se može napraviti samo od nacrta. Status ove porudžbine je „{ $status }”.
problem-order-place-channel-inactive = Prodajni kanal trenutno ne prima porudžbine. Ponovo ga aktivirajte ili izaberite drugi.
problem-order-place-out-of-stock =
    Nema dovoljno zaliha za { $lines ->
        [one] { $lines } stavku
        [few] { $lines } stavke
       *[other] { $lines } stavki
    } porudžbine. Smanjite količine ili izbacite te stavke.
problem-order-external-reference-taken = Prodajni kanal već ima porudžbinu sa spoljnom oznakom „{ $reference }” i drugačijim sadržajem: broj { $number }. Izmenite tu porudžbinu ili upišite drugu spoljnu oznaku.

## Working on an order

problem-order-confirm-not-placed = Može se potvrditi samo primljena porudžbina. Status ove porudžbine je „{ $status }”.
problem-order-confirm-needs-clarification =
    Porudžbina ima { $count ->
        [one] { $count } otvorenu primedbu
        [few] { $count } otvorene primedbe
       *[other] { $count } otvorenih primedbi
    }. Ispravite ono što nije u redu ili prihvatite uz obrazloženje, pa potvrdite.
problem-order-confirm-on-hold =
    Porudžbina je zadržana: { $count ->
        [one] na snazi je { $count } zadržavanje
        [few] na snazi su { $count } zadržavanja
       *[other] na snazi je { $count } zadržavanja
    }. Prvo je oslobodite.
problem-order-hold-order-closed = Porudžbina je zaključena i više se ne može zadržati. Njen status je „{ $status }”.
problem-order-release-order-closed = Porudžbina je zaključena i rad na njoj se više ne može nastaviti. Njen status je „{ $status }”.
problem-order-release-hold-unknown = Porudžbina nema takvo zadržavanje. Učitajte porudžbinu ponovo i izaberite jedno od njenih zadržavanja.
problem-order-cancel-order-closed = Porudžbina je zaključena i više se ne može otkazati. Njen status je „{ $status }”.
problem-order-cancel-line-unknown = Porudžbina nema stavku { NUMBER($line, useGrouping: "false") }. Učitajte porudžbinu ponovo i izaberite jednu od njenih stavki.
problem-order-cancel-too-many =
    { $open ->
        [0] Stavka { NUMBER($line, useGrouping: "false") } više nema otvorenih komada za otkazivanje.
        [one] Stavka { NUMBER($line, useGrouping: "false") } ima još samo { $open } otvoren komad. Ne otkazujte više od toga.
        [few] Stavka { NUMBER($line, useGrouping: "false") } ima još samo { $open } otvorena komada. Ne otkazujte više od toga.
       *[other] Stavka { NUMBER($line, useGrouping: "false") } ima još samo { $open } otvorenih komada. Ne otkazujte više od toga.
    }
problem-order-assign-manager-user-inactive = { $name } trenutno ne preuzima poslove. Izaberite nekog ko je aktivan.
problem-order-override-finding-order-closed = Porudžbina je zaključena i njene primedbe se više ne mogu prihvatiti. Njen status je „{ $status }”.
problem-order-override-finding-finding-unknown = Porudžbina nema takvu primedbu. Učitajte porudžbinu ponovo i izaberite jednu od njenih primedbi.
problem-order-override-finding-already-fixed = Ono što nije bilo u redu već je ispravljeno; nema šta da se prihvati.
problem-order-override-finding-not-overridable = Ova primedba se ne može prihvatiti: niko ne bi mogao da pripremi tu stavku. Navedite postojeći artikal ili otkažite stavku.
problem-order-amend-order-closed = Porudžbina je zaključena i više se ne može menjati. Njen status je „{ $status }”.
problem-order-amend-line-unknown = Porudžbina nema stavku { NUMBER($line, useGrouping: "false") }. Učitajte porudžbinu ponovo i izaberite jednu od njenih stavki.
problem-order-amend-price-settled = Stavka { NUMBER($line, useGrouping: "false") } već ima cenu. Cena se može zadati samo stavci koja je nema.
problem-order-amend-tax-settled = Stavka { NUMBER($line, useGrouping: "false") } već ima poresku stopu. Stopa se može zadati samo stavci koja je nema.
problem-order-amend-line-settled = Artikal stavke { NUMBER($line, useGrouping: "false") } je poznat i ne može se zameniti. Otkažite stavku i poručite drugi artikal.
problem-order-amend-customer-fixed = Porudžbina već pripada kupcu i ne može se prebaciti na drugog. Izostavite kupca.

## Reservations

problem-reservation-line-count = Rezervacija ima od 1 do { $max } stavki. Dodajte stavku ili je podelite na više rezervacija.
problem-reservation-out-of-stock =
    Nema dovoljno zaliha za rezervaciju: nedostaje { $skus ->
        [one] { $skus } artikal
        [few] { $skus } artikla
       *[other] { $skus } artikala
    }. Smanjite količine ili izbacite te stavke.
problem-reservation-unknown = Takva rezervacija ne postoji. Izostavite je ili napravite novu.
problem-reservation-expired = Rezervacija je istekla { $expired_at }. Napravite novu.
problem-reservation-converted = Rezervaciju je već preuzela porudžbina. Napravite novu.
problem-reservation-released = Rezervacija je oslobođena. Napravite novu.
problem-reservation-other-channel = Rezervacija pripada drugom prodajnom kanalu. Upotrebite rezervaciju kanala iz kog je porudžbina.

## SKUs

problem-sku-code-invalid = Šifra artikla (SKU) ima od 1 do 64 znaka u jednom redu.
problem-sku-name-invalid = Naziv artikla ima od 1 do 300 znakova u jednom redu.
problem-sku-barcode-invalid = Bar-kod ima od 1 do 80 znakova u jednom redu. Izostavite ga ako ga nema.
problem-sku-tax-class-invalid = Poreska klasa ima od 1 do 40 znakova u jednom redu, na primer standard.
problem-sku-weight-out-of-range = Težina se navodi u gramima, od 0 do 10.000.000.
problem-sku-price-twice = Postoje dve cene u istoj valuti. Ostavite jednu.
problem-sku-kit-without-parts = Komplet mora imati bar jedan deo. Dodajte delove ili izaberite drugu vrstu.
problem-sku-parts-only-in-kits = Samo komplet ima delove. Izbacite delove ili izaberite vrstu komplet.
problem-sku-too-many-parts = Komplet ima najviše 100 delova.
problem-sku-part-twice = Isti deo je u kompletu naveden dvaput. Ostavite jedan i upišite količinu.
problem-sku-part-is-itself = Komplet ne može biti deo samog sebe. Izaberite drugi deo.

## Channels

problem-channel-unknown = Ne postoji prodajni kanal sa ovom šifrom. Upišite šifru jednog od kanala prodavnice.
problem-channel-code-invalid = Šifra prodajnog kanala ima od 1 do 40 znakova: mala slova a-z, cifre, - i _.
problem-channel-name-invalid = Naziv prodajnog kanala ima od 1 do 120 znakova u jednom redu.
problem-channel-number-prefix-invalid = Početak broja porudžbine ima najviše 12 znakova: velika slova A-Z, cifre, - i /.
problem-channel-reservation-ttl-out-of-range = Rezervacija traje od 1 sekunde do jednog dana (86.400 sekundi).
problem-channel-too-many-settings = Prodajni kanal ima najviše po 500 lokacija, načina isporuke, zahteva i poreskih pravila.
problem-delivery-method-code-invalid = Šifra načina isporuke ima od 1 do 40 znakova: mala slova a-z, cifre, - i _.
problem-delivery-method-twice = Dva načina isporuke imaju istu šifru. Dajte jednom od njih drugu šifru.
problem-tax-rule-twice = Dva poreska pravila važe za istu državu i poresku klasu. Ostavite jedno.

## Customers and staff

problem-customer-unknown = Takav kupac ne postoji. Izaberite postojećeg ili izostavite identifikator.
problem-customer-merge-same-customer = Kupac se ne može spojiti sa samim sobom. Izaberite dva različita zapisa.
problem-customer-merge-already-merged = Jedan od dva kupca je ranije spojen sa drugim. Izaberite zapis koji je zadržan.
problem-customer-merge-too-many-contacts = Kupci bi zajedno imali više od { $max } telefona, imejl adresa ili adresa. Prvo uklonite neke.
problem-user-unknown = Među zaposlenima nema nikog sa ovim identifikatorom. Izaberite nekog sa spiska zaposlenih.

## Stock and locations

problem-stock-adjust-below-zero =
    { $present ->
        [0] Nema šta da se oduzme.
        [one] Može se oduzeti samo { $present } komad.
        [few] Mogu se oduzeti samo { $present } komada.
       *[other] Može se oduzeti samo { $present } komada.
    } Zalihe ne mogu pasti ispod nule.
problem-stock-adjust-below-claims =
    { $unclaimed ->
        [0] Svi komadi su vezani za porudžbine ili rezervacije.
        [one] Samo { $unclaimed } komad nije vezan za porudžbine i rezervacije.
        [few] Samo { $unclaimed } komada nisu vezana za porudžbine i rezervacije.
       *[other] Samo { $unclaimed } komada nije vezano za porudžbine i rezervacije.
    } Prvo oslobodite zalihe ili oduzmite manje.
problem-stock-transfer-same-location = Roba se ne može preneti sa lokacije na nju samu. Izaberite drugo odredište.
problem-stock-transfer-below-claims =
    { $unclaimed ->
        [0] Svi komadi na toj lokaciji su vezani za porudžbine ili rezervacije. Ne prenosite nijedan.
        [one] Samo { $unclaimed } komad na toj lokaciji nije vezan za porudžbine i rezervacije. Ne prenosite više od toga.
        [few] Samo { $unclaimed } komada na toj lokaciji nisu vezana za porudžbine i rezervacije. Ne prenosite više od toga.
        [other] Samo { $unclaimed } komada na toj lokaciji nije vezano za porudžbine i rezervacije. Ne prenosite više od toga.
       *[missing] Nema dovoljno komada koji nisu vezani za porudžbine i rezervacije. Smanjite količine navedenih stavki.
    }
problem-location-code-invalid = Šifra lokacije ima od 1 do 40 znakova u jednom redu.
problem-location-name-invalid = Naziv lokacije ima od 1 do 120 znakova u jednom redu.
problem-location-priority-out-of-range = Prioritet lokacije je ceo broj od 0 do 1.000; prvo se uzima najmanji.
problem-location-coordinates-out-of-range = Takvo mesto na Zemlji ne postoji. Geografska širina je od −90 do 90 stepeni, dužina od −180 do 180, obe u milionitim delovima stepena.

## Identities, keys, jobs, lists, files

problem-api-key-name-invalid = Naziv API ključa ima od 1 do 120 znakova u jednom redu.
problem-api-key-no-permissions = API ključ ne bi dozvoljavao ništa. Dodelite mu bar jedno ovlašćenje.
problem-api-key-expiry-past = API ključ bi već bio istekao. Izaberite trenutak u budućnosti.
problem-api-key-token-shown-once = API ključ { $api_key } je napravljen prvim zahtevom sa ovim Idempotency-Key, a njegov token se prikazuje samo jednom. Ako nemate token, opozovite ključ i napravite nov.
problem-cursor-invalid = Ovo nije oznaka mesta u ovom spisku. Upotrebite onu koja je stigla uz prethodnu stranicu ili je izostavite da biste počeli ispočetka.
problem-search-too-common = Ovoj pretrazi odgovara previše porudžbina da bi se prebrojale. Dodajte još neku reč ili broj porudžbine.
problem-job-retry-running = Posao se upravo izvršava. Sačekajte da se završi.
problem-job-retry-done = Posao je obavljen i ne pokreće se ponovo.
problem-job-dismiss-running = Posao se upravo izvršava. Sačekajte da se završi.
problem-job-dismiss-done = Posao je obavljen; nema šta da se odbaci.
problem-import-cancellation-unmatched =
    { $customer_length ->
        [0] Otkazivanje ne navodi kupca, pa se njegova porudžbina ne može naći.
       *[other] Kupac { $customer } nema raniju porudžbinu u kojoj { $quantity ->
            [one] je { $quantity } komad artikla „{ $sku }” još otvoren
            [few] su { $quantity } komada artikla „{ $sku }” još otvorena
           *[other] je { $quantity } komada artikla „{ $sku }” još otvoreno
        }.
    } Otkažite ih ručno u pravoj porudžbini.
problem-import-order-refused = Drugi red iste porudžbine je odbijen, a porudžbina se uvozi cela ili nikako. Ispravite taj red i ponovo uvezite porudžbinu.
problem-import-bad-debt = Ovde je među prodajom otpisano nenaplativo potraživanje; to nije porudžbina.
problem-import-channel-missing = Porudžbina ne navodi kanal. Navedite ga u dokumentu ili izaberite kanal za celu datoteku.
problem-import-document-invalid =
    { $problem_length ->
        [0] Dokument nije ispravan JSON: kolona { NUMBER($column, useGrouping: "false") }. Ispravite ga na tom mestu.
       *[other] Dokument nije porudžbina koja se može pročitati. { $problem }
    }
problem-import-document-too-large =
    Dokument je prevelik. Može imati najviše { $max_bytes ->
        [one] { $max_bytes } bajt
        [few] { $max_bytes } bajta
       *[other] { $max_bytes } bajtova
    }.
problem-import-fee = Ovo je trošak same prodavnice i nije naplaćen nijednom kupcu.
problem-import-row-malformed =
    Red ima { $cells ->
        [one] { $cells } ćeliju
        [few] { $cells } ćelije
       *[other] { $cells } ćelija
    }, a zaglavlje { $columns ->
        [one] { $columns } kolonu
        [few] { $columns } kolone
       *[other] { $columns } kolona
    }. Ćeliju u kojoj stoji znak razdvajanja stavite pod navodnike.
problem-import-rows-disagree = U redu { NUMBER($row, useGrouping: "false") } stoji „{ $text }”, a u redu { NUMBER($other, useGrouping: "false") } „{ $differs }”. Redovi jedne porudžbine moraju da se slažu; ostavite ćeliju praznu svuda osim na jednom mestu.
problem-import-stock-entry = Ovde su upisane zalihe: nema ni kupca ni cene.
problem-import-write-off = Ovde su otpisane zalihe: količina je negativna, a broj nije broj otkazivanja.
problem-import-channel-needed = Navedite kom kanalu porudžbine pripadaju.
problem-import-column-missing = Za { $field } nije izabrana kolona. Stavka porudžbine ne može bez toga.
problem-import-column-unknown = Datoteka nema kolonu „{ $column }”. Ima ove: { $columns }.
problem-import-delimiter-invalid = Znak razdvajanja mora biti jedan običan znak, na primer zarez, tačka-zarez ili tabulator.
problem-import-file-broken = Datoteka je oštećena i ne može se pročitati do kraja. Sačuvajte je ponovo i predajte je još jednom.
problem-import-file-empty = Datoteka nema redova. Njen prvi red mora da navede kolone.
problem-import-header-unreadable = Prvi red nije tekst u kodiranju { $encoding }. Izaberite drugo kodiranje.
problem-import-job-given-up = Uvoz je previše puta propao i od njega se odustalo. Pokrenite ga ponovo: nastaviće tamo gde je stao.
problem-import-json-broken = Datoteka nije JSON niz porudžbina: prekida se u redu { NUMBER($line, useGrouping: "false") }, kolona { NUMBER($column, useGrouping: "false") }. Ono što je uvezeno pre toga ostaje.
problem-import-json-not-utf8 = JSON se piše u UTF-8, a ova datoteka nije tako napisana.
problem-import-json-without-skus = Artikli se ne mogu napraviti iz JSON porudžbina: one ne govore ništa o katalogu. Najpre napravite artikle.
problem-import-not-a-table = Ova datoteka nije ni tabela ni JSON. Ako je radna sveska, sačuvajte je kao „CSV UTF-8” i predajte to.
problem-import-preset-column-missing = Nedostaje kolona „{ $column }”. Datoteke ove vrste imaju { $columns }.
problem-import-preset-is-csv = Datoteke ove vrste su CSV, a ova je JSON.
problem-import-stop-ended = Uvoz je već završen; nema šta da se zaustavi.
problem-import-taken-over = Neko drugi u ovom trenutku nastavlja isti uvoz.
problem-import-timezone-unknown = Nijedna vremenska zona se ne zove „{ $timezone }”. Napišite je ovako: Europe/Belgrade.
problem-import-unpacked-too-large = Raspakovana datoteka je veća od { $max_mb } MB. Podelite je na delove.
problem-import-utf16 = Datoteka je u UTF-16. Sačuvajte je kao „CSV UTF-8” i predajte to.
problem-upload-empty = Datoteka je prazna.
problem-upload-too-large = Datoteka je veća od { $max_mb } MB. Podelite je na delove ili je spakujte programom gzip.
problem-quantity-not-a-number = „{ $text }” nije ceo broj. Upišite komade ciframa, na primer 2.
problem-text-invalid-utf8 = Ćelija u koloni „{ $column }” nije tekst u kodiranju { $encoding }. Sačuvajte datoteku ponovo ili izaberite njeno kodiranje.
problem-time-invalid = „{ $text }” nije vreme. Upišite ga u nekom od ovih oblika: { $expected }.

## Names that are taken, fields that stay

problem-sku-code-taken = Drugi artikal već ima šifru (SKU) „{ $sku }”. Izaberite drugu šifru.
problem-channel-code-taken = Drugi prodajni kanal već ima šifru „{ $channel }”. Izaberite drugu šifru.
problem-location-code-taken = Druga lokacija već ima šifru „{ $location }”. Izaberite drugu šifru.
problem-user-email-taken = Ovu imejl adresu već ima drugi zaposleni ({ $user }). Izaberite drugu adresu.
problem-customer-reference-taken = Prodajni kanal pod spoljnom oznakom „{ $reference }” već vodi drugog kupca ({ $customer }). Izaberite drugu spoljnu oznaku ili spojite ta dva kupca.
problem-channel-fixed-field =
    { $kept_length ->
        [0] Ovo polje ostaje prazno jer su po njemu pravljene porudžbine. Ostavite ga praznim.
       *[other] Ovo polje ostaje „{ $kept }” jer su po njemu pravljene porudžbine.
    } Napravite novi kanal ako vam treba druga vrednost.

## Customers, staff, addresses

problem-customer-empty = O ovom kupcu se ništa ne zna. Upišite ime, firmu, telefon, imejl adresu ili spoljnu oznaku.
problem-customer-too-many-contacts = Ima previše unosa. Kupac može imati najviše { $max } od svake vrste.
problem-customer-merged = Ovaj kupac je spojen sa drugim. Umesto njega izmenite tog kupca: { $into }.
problem-address-unknown = Kupac nema adresu sa ovim identifikatorom. Izostavite ga da biste dodali novu adresu.
problem-phone-country-missing = Broj telefona nema pozivni broj države, a država nije poznata. Upišite broj sa pozivnim brojem države, na primer +381 64 1234567, ili navedite državu.
problem-user-name-invalid = Ime ima od 1 do 120 znakova u jednom redu.
problem-user-last-owner = Ovo je poslednji aktivni vlasnik. Najpre nekog drugog učinite vlasnikom.
problem-user-first-run-over = Prodavnica već ima vlasnika. Prijavite se ili zatražite nalog od vlasnika.
problem-user-password-too-short = Lozinka ima manje od 10 znakova. Izaberite dužu; dobra je i ona od nekoliko reči.
problem-user-password-too-long = Lozinka ima više od 200 znakova. Izaberite kraću.
problem-user-password-personal = Lozinka je sopstveno ime ili imejl adresa. Izaberite drugu.
problem-user-password-common = Ova lozinka je među prvima koje se isprobavaju. Izaberite takvu da je niko drugi ne bi smislio.
problem-user-password-wrong = Sadašnja lozinka nije tačna. Unesite je ponovo.
problem-user-password-own = Sopstvena lozinka se menja uz sadašnju. Navedite obe.

## SKUs, stock, locations

problem-sku-unknown = Nijedan artikal nema šifru (SKU) „{ $sku }”. Proverite šifru.
problem-sku-barcode-shared = Više artikala ima bar-kod „{ $barcode }“. Unesite šifru onog na koji se misli.
problem-sku-not-counted = „{ $sku }” je komplet ili usluga i ne vodi se na zalihama. Za komplet navedite njegove delove.
problem-sku-kind-in-use =
    { $by ->
        [stock] Artikal mora ostati roba dok ga ima na zalihama.
        [kit] Artikal mora ostati roba dok je deo kompleta.
        [backorder] Artikal mora ostati roba dok ga porudžbine čekaju.
       *[other] Artikal mora ostati roba dok je u upotrebi.
    } Prvo to razrešite, pa promenite vrstu.
problem-sku-part-unknown = Deo „{ $sku }” ne postoji među artiklima. Proverite šifru ili prvo dodajte artikal.
problem-sku-part-not-goods = „{ $sku }” ne može biti deo jer je komplet ili usluga. Delovi kompleta su roba.
problem-sku-too-many-prices = Ima previše cena. Artikal ih može imati najviše { $max }, po jednu za svaku valutu.
problem-stock-line-count = Odjednom navedite od 1 do { $max } stavki. Dodajte stavku ili ih podelite na više zahteva.
problem-stock-sku-count = Odjednom navedite od 1 do { $max } artikala.
problem-location-unknown = Ne postoji lokacija sa ovom šifrom. Upišite šifru jedne od lokacija prodavnice.

## Saved views

problem-view-name-invalid = Naziv ima od 1 do { $max } znakova u jednom redu.
problem-view-query-invalid = Ovaj prikaz se ne može sačuvati: adresa ima više od { $max } bajtova ili sadrži kontrolne znakove. Upotrebite manje filtera.
problem-view-too-many = Već imate najveći dozvoljen broj prikaza ove liste: { $max }. Uklonite neki ili sačuvajte pod nazivom nekog od postojećih.

## Bulk runs

problem-bulk-nothing-selected = Nijedna porudžbina nije izabrana. Izaberite bar jednu.
problem-bulk-too-many = Izabrano je previše porudžbina: može ih biti najviše { $max }. Suzite izbor i uradite to u više grupa.
problem-bulk-apply-not-checked = Porudžbine se još proveravaju. Sačekajte pregled, pa primenite.
problem-bulk-apply-over = Ova grupna radnja je završena i ne može se primeniti. Pokrenite novu.
problem-bulk-apply-other-starter = Ovu grupnu radnju je pokrenuo neko drugi i ona se izvodi u njegovo ime. Pokrenite sopstvenu.
problem-bulk-stop-not-running = Ova grupna radnja nije u toku; nema šta da se zaustavi.
problem-bulk-discard-begun = Ova grupna radnja je već primenjena i ne može se odbaciti. Zaustavite je ako je još u toku.
problem-bulk-starter-denied = Onaj ko je pokrenuo grupnu radnju više nema dozvolu za nju, pa je zaustavljena. Porudžbine do kojih nije stigla ostale su kakve su bile.

## Forms of the console

problem-form-not-a-whole-number = Ovo nije ceo broj. Upišite cifre, na primer 12.
problem-form-choice-missing = Izaberite jednu od ponuđenih vrednosti.
problem-form-nothing-chosen = Ništa nije izabrano. Upišite broj komada ili izaberite bar jedno.
problem-form-not-a-time = Ovo nije datum sa vremenom. Upišite ga kao 2026-11-21 18:00.
problem-form-half-a-window = Željeno vreme ima početak i kraj. Upišite oba ili nijedno.
problem-form-not-degrees = Ovo nisu stepeni. Napišite ih kao 44,8125, širinu od −90 do 90, a dužinu od −180 do 180.
problem-form-not-zones = Zona je dvoslovna oznaka države i početak poštanskog broja, na primer RS 11. Zone odvojite zarezima.
