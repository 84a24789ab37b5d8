#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes wordnet.tsv from WordNet 3.0: what common nouns stand for, and which words are adjectives or adverbs.

    wordnet.py DICT > ../resources/org/truceline/reading/wordnet.tsv

DICT is the folder with data.noun, index.noun, cntlist.rev ... (Debian: package wordnet-base, /usr/share/wordnet).
A noun takes the classes of its first sense, and of another sense that makes up at least a third of its uses. The
hand-written lists of this folder go first wherever they know a word; this table is asked only about the rest.
"""
import collections, re, sys

DICT = sys.argv[1]

# Our class, then the WordNet nouns (lemma and sense number) under which everything belongs to it. First match wins.
ROOTS = [
    ("prisoner", "prisoner.1 internee.1 hostage.1"),
    ("medical", "hospital.1 clinic.1 ambulance.1 medic.1 health_professional.1 medical_building.1 doctor.1 nurse.1"),
    ("force", "soldier.1 serviceman.1 combatant.1 military_unit.1 armed_service.1 military_personnel.1 insurgent.1 "
              "policeman.1 police.1 guerrilla.1 terrorist.1 marksman.1 aggressor.1 gunman.2 fleet.3"),
    ("role", "leader.1 official.1 officeholder.1 politician.1 spokesperson.1 negotiator.1 diplomat.1 commissioned_officer.1 "
             "head.4 administrator.1 lawyer.1 judge.1 representative.1 aristocrat.1 ruler.1 clergyman.1 mediator.1"),
    ("person", "person.1 people.1 family.1 kin.2 crowd.1"),
    ("org", "organization.1 institution.1 government.1 agency.1 political_unit.1 social_group.1"),
    ("vehicle", "vehicle.1 craft.2"),
    ("weapon_held", "gun.1 artillery.1"),
    ("weaponry", "weapon.1 ammunition.1 explosive.1 explosive_device.1"),
    ("fortification", "fortification.1 trench.1 earthwork.1 rampart.1"),
    ("military", "military_post.1 military_installation.1 camp.1"),
    ("home", "dwelling.1 house.1 village.1 housing.1 room.1 settlement.1 neighborhood.1 hamlet.3 outbuilding.1 yard.2"),
    ("civilian_object", "school.2 place_of_worship.1 bridge.1 marketplace.2 mercantile_establishment.1 factory.1 "
                        "plant.1 power_station.1 utility.4 office_building.1 hotel.1 theater.1 "
                        "library.1 farm_building.1 storehouse.1 mill.4 monument.1 station.1 cemetery.1 "
                        "depository.1 waterworks.1 reservoir.3 dam.1 tower.1 academy.1 restaurant.1 "
                        "religious_residence.1 place_of_business.1 building.1 facility.1 livestock.1 crop.1 orchard.1 garden.1 field.1"),
    ("food", "food.1 food.2 medicine.2 clothing.1 bedding.1"),
    ("place", "location.1 geological_formation.1 body_of_water.1 land.4 way.6 road.1 crossing.3 area.5 passage.3 island.1 tract.1 structure.1"),
    ("animal", "animal.1"),
    ("truce", "armistice.1 treaty.1"),
    ("thing", "artifact.1 substance.1 plant.2 natural_object.1 body_part.1 part.2 matter.3"),
    ("noun", "entity.1"),
]

PROPER = set()  # names: those of a report come from its own text
data = {}
for line in open(f"{DICT}/data.noun", encoding="utf-8"):
    if line.startswith("  "):
        continue
    parts = line.split(" | ")[0].split()
    n = int(parts[3], 16)
    PROPER.update(w.lower() for w in parts[4:4 + 2 * n:2] if w != w.lower())
    p = 4 + 2 * n
    pointers = int(parts[p])
    ups = [parts[p + 1 + 4 * k + 1] for k in range(pointers) if parts[p + 1 + 4 * k] in ("@", "@i")]
    data[parts[0]] = ups
counts = collections.Counter()
for line in open(f"{DICT}/cntlist.rev", encoding="utf-8"):
    key, sense, n = line.split()
    lemma, rest = key.split("%")
    counts[(lemma, rest[0], int(sense))] += int(n)


def index(kind):
    out = {}
    for line in open(f"{DICT}/index.{kind}", encoding="utf-8"):
        if not line.startswith("  "):
            parts = line.split()
            n = int(parts[2])
            out[parts[0]] = parts[-n:]
    return out


nouns, verbs, adjectives, adverbs = index("noun"), index("verb"), index("adj"), index("adv")
root_of = {}
for order, (name, roots) in enumerate(ROOTS):
    for root in roots.split():
        lemma, sense = root.rsplit(".", 1)
        try:
            root_of.setdefault(nouns[lemma][int(sense) - 1], (order, name))
        except (KeyError, IndexError):
            sys.exit(f"no such noun in WordNet: {root}")

memo = {}


def classes(synset):
    """The first matching class on the way up."""
    if synset not in memo:
        own = [root_of[synset]] if synset in root_of else []
        found = own + [classes(up) for up in data[synset]]
        memo[synset] = min(found, default=(len(ROOTS), ""))
    return memo[synset]


TOTAL = collections.Counter()
for (lemma, kind, _), n in counts.items():
    TOTAL[(lemma, kind)] += n


def uses(lemma, pos):
    return sum(TOTAL[(lemma, digit)] for digit in {"n": "1", "v": "2", "a": "35", "r": "4"}[pos])

plain = re.compile(r"[a-z][a-z'-]+(_[a-z][a-z'-]+)?$")
out = collections.defaultdict(list)
for lemma, senses in sorted(nouns.items()):
    if not plain.match(lemma) or len(lemma) < 3 or lemma in PROPER:
        continue
    n, v, a, r = (uses(lemma, p) for p in "nvar")
    rare = n * 3 < v + a + r or (n == 0 and (lemma in verbs or lemma in adjectives) and v + a + r > 0)
    if rare:
        continue
    total = sum(counts[(lemma, "1", k + 1)] for k in range(len(senses)))
    kept = {classes(s)[1] for k, s in enumerate(senses)
            if k == 0 or (total and counts[(lemma, "1", k + 1)] * 3 >= total)}
    dull = kept <= {"thing", "noun", "animal", "food", ""}
    if dull and "_" in lemma:
        continue
    for name in kept:
        if name:
            out[name].append(lemma.replace("_", " "))
for lemma in sorted(adjectives):
    n, v, a, r = (uses(lemma, p) for p in "nvar")
    if plain.match(lemma) and "_" not in lemma and a >= n + v and (a > 0 or (lemma not in nouns and lemma not in verbs)) and not lemma.endswith(("ed", "ing")):
        out["adjective"].append(lemma)
for lemma in sorted(adverbs):
    n, v, a, r = (uses(lemma, p) for p in "nvar")
    if plain.match(lemma) and "_" not in lemma and r > n + v + a and not lemma.endswith("ly"):
        out["adverb"].append(lemma)
print("# Made from WordNet 3.0 (Princeton University; licence: NOTICE) by src/main/lexicon/wordnet.py. class<TAB>words separated by |")
for name in [n for n, _ in ROOTS] + ["adjective", "adverb"]:
    print(f"{name}\t{'|'.join(out[name])}")
