### Pages: jobs.

## Kinds

job-kind-allocate-backorders = Dodela robe porudžbinama koje je čekaju
job-kind-allocate-for-channel = Dodela robe porudžbinama izmenjenog kanala
job-kind-allocate-at-location = Dodela robe sa izmenjene lokacije
job-kind-check-bulk = Provera radnje nad više porudžbina
job-kind-run-bulk = Izvršenje radnje nad više porudžbina

## How they stand

job-status-given-up = Odustalo se
job-status-ready = Čeka
job-status-running = U toku
job-status-done = Urađeno
job-status-dismissed = Odbačeno
jobs-none-given-up = Ni od jednog posla se nije odustalo: ovde nema šta da se radi.
jobs-none-ready = Nijedan posao ne čeka. Poslovi nastaju kad stigne roba, kad se otkažu porudžbine ili promene podešavanja.
jobs-none-running = Trenutno nijedan posao nije u toku.
jobs-none-done = U poslednje vreme nije urađen nijedan posao. Urađeni poslovi se brišu posle nekoliko dana.
jobs-none-dismissed = Nijedan posao nije odbačen.

## A job

job-kind = Šta treba uraditi
job-due = Rok
job-finished = Završeno
job-made = Nastao
job-attempts = Pokušaji
job-last-error = Poslednja greška
job-event = Događaj
job-payload = Podaci posla
job-facts = Posao
job-worker = Izvršilac
job-lease = Izvršilac ga drži do
job-id = Oznaka
job-retry = Pokušaj ponovo sada
job-retry-hint = Pokušava se kao da nikad nije bilo greške.
job-dismiss = Odbaci…
job-dismiss-detail = Ono što sledi iz događaja tada se ne radi dok neko ne pokuša ponovo. Porudžbine mogu da čekaju robu koje ima.
job-dismiss-apply = Odbaci posao

## What a deed has to say

said-job-retried = Posao je stavljen na ponovni pokušaj.
said-job-dismissed = Posao je odbačen.
