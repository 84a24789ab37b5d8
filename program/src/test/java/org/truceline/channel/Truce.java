// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A small invented truce for the scenario book: North and South are its sides, West guarantees it, the Watch looks on.
///
/// | channel | cases go by | while suspended |
/// | --- | --- | --- |
/// | `talks` | `steps` | clocks run |
/// | `quiet` | `steps` | clocks stand still; two persons suspend it |
/// | `air` | no procedure | clocks run |
/// | `strict` | `strict`: four eyes, both close, defaults on silence | clocks run |
final class Truce {
    private static final String YAML = """
            agreement: T
            title: Truce of the hills
            zone: UTC
            countries: [XX]
            called: [truce]
            clauses:
              - {id: C1, text: No firing.}
            actors:
              - {id: northern, label: Northern army, short: NOR, kind: state, names: [Northern army]}
              - {id: southern, label: Southern front, short: SOU, kind: armed_group, names: [Southern front]}
              - {id: raiders, label: Raiders, short: RAI, kind: armed_group, names: [Raiders]}
              - {id: west, label: West, short: WES, kind: state, names: [West]}
              - {id: watch, label: the Watch, short: WAT, kind: monitor, names: [Watch]}
            sides:
              - {id: north, label: North, short: NOR, actors: [northern]}
              - {id: south, label: South, short: SOU, actors: [southern, raiders]}
            roles:
              - {actor: northern, role: party}
              - {actor: southern, role: party}
              - {actor: west, role: guarantor}
            duration:
              mode: open
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
            standing:
              - {act: suspend, roles: [party], reading: parties, basis: [C1]}
              - {act: resume, roles: [party], reading: parties, basis: [C1]}
              - {act: end, roles: [party], reading: parties, basis: [C1]}
              - {act: end, actors: [southern], reading: south-only, basis: [C1]}
            obligations:
              - {id: no-fire, label: no firing, bearer: {roles: [party]}, modality: must_not, acts: [fire], basis: [C1]}
            channels:
              - {id: talks, label: talks, kind: ceasefire, members: [north, south, watch], procedure: steps, named: [talks]}
              - id: quiet
                label: quiet line
                kind: ceasefire
                members: [north, south, west]
                procedure: steps
                while_suspended: {clocks: stop}
                four_eyes: [withdraw]
                named: [quiet line]
              - {id: air, label: air line, kind: air_safety, members: [north, south], named: [air line]}
              - {id: strict, label: strict line, kind: ceasefire, members: [north, south], procedure: strict, named: [strict line]}
            procedures:
              - id: steps
                label: what the sides owe each other on a possible breach
                basis: [C1]
                steps:
                  - {id: notice, deed: raise, text: raise it}
                  - {id: receipt, deed: acknowledge, who: addressee, text: say that it came, within: PT2H}
                  - {id: ask, deed: ask, who: either, text: ask for more}
                  - {id: tell, deed: inform, who: addressee, after: [ask], input: [intent], text: tell more, within: PT6H}
                  - {id: answer, deed: answer, who: addressee, after: [notice], text: answer it, within: P1D}
                  - {id: assess, deed: assess, text: assess it}
                  - {id: calm, deed: try, text: try what is short of force}
                  - {id: warn, deed: warn, who: either, after: [calm], text: warn of force}
                  - {id: repair, deed: remedy, who: addressee, text: put it right}
                  - {id: close, deed: close, who: raiser, text: close it}
                  - {id: refer, deed: refer, who: either, after: [calm], to: council, text: refer it}
                  - {id: exclude, deed: exclude, by: [council], after: [refer], text: exclude}
                  - {id: readmit, deed: readmit, by: [council], after: [exclude], text: readmit}
              - id: strict
                label: the strict way
                basis: [C1]
                steps:
                  - {id: notice, deed: raise, input: [clauses, person], text: raise it}
                  - {id: receipt, deed: acknowledge, who: addressee, text: say that it came, within: PT1H, on_lapse: counts_as_taken}
                  - {id: answer, deed: answer, who: addressee, after: [receipt], four_eyes: true, text: answer it, within: PT4H, on_lapse: referred}
                  - {id: find, deed: assess, by: [council, elders, jury, chairs, advisers], text: assess it}
                  - {id: close, deed: close, who: both, after: [answer], text: close it, within: PT12H, on_lapse: closed}
            remedies:
              - {id: out, label: put outside, kind: exclusion, after: lasting breach, by: [north, south], basis: [C1]}
            bodies:
              - {id: council, label: council, members: [north, south, west], chair: west, decision: consensus, quorum: {members: 2, of: [north, south]}}
              - {id: elders, label: elders, members: [north, south, west], decision: majority}
              - {id: jury, label: jury, members: [north, south, west], decision: two_thirds, quorum: {members: 3}}
              - {id: chairs, label: chairs, members: [north, south, west], chair: west, decision: consensus_else_chair}
              - {id: advisers, label: advisers, members: [north, south], decision: advises_only}
            """;

    private Truce() {}

    static Agreement agreement() {
        return switch (Terms.read(YAML, "truce.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }
}
