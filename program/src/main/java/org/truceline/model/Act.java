// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What a statement speaks of: one kind of conduct, with the group it belongs to.
public enum Act implements Coded {
    AIR_STRIKE(ActGroup.FIRE),
    SHELLING(ActGroup.FIRE),
    DIRECT_FIRE(ActGroup.FIRE),
    NAVAL_FIRE(ActGroup.FIRE),
    EXPLOSIVE_DEVICE(ActGroup.FIRE),
    CHEMICAL_USE(ActGroup.FIRE),
    ARMED_ATTACK(ActGroup.FIRE),

    GROUND_ASSAULT(ActGroup.GROUND),
    SEIZE_GROUND(ActGroup.GROUND),
    ENTER_VACATED_GROUND(ActGroup.GROUND),
    FORTIFY(ActGroup.GROUND),
    REINFORCE(ActGroup.GROUND),
    WEAPON_IN_ZONE(ActGroup.GROUND),
    WITHDRAW(ActGroup.GROUND),

    OVERFLIGHT(ActGroup.AIR),

    ATTACK_ON_AID(ActGroup.AID),
    OBSTRUCT_AID(ActGroup.AID),
    DELIVER_AID(ActGroup.AID),

    ATTACK_ON_MEDICAL(ActGroup.PROTECTED),
    ATTACK_ON_CIVILIAN_OBJECT(ActGroup.PROTECTED),

    DETAIN(ActGroup.PERSON),
    KILL_DETAINEE(ActGroup.PERSON),
    RELEASE(ActGroup.PERSON),
    DISPLACE(ActGroup.PERSON),

    ATTACK_ON_MONITOR(ActGroup.MONITOR),
    DENY_ACCESS(ActGroup.MONITOR),

    MEET(ActGroup.TALKS),
    AGREE(ActGroup.TALKS),
    ACCEPT(ActGroup.TALKS),
    REJECT(ActGroup.TALKS),
    EXTEND(ActGroup.TALKS),
    REFUSE_EXTENSION(ActGroup.TALKS),
    SUSPEND(ActGroup.TALKS),
    RESUME(ActGroup.TALKS),
    END(ActGroup.TALKS),
    TAKE_EFFECT(ActGroup.TALKS),
    PROPOSE(ActGroup.TALKS),
    INVESTIGATE(ActGroup.TALKS),

    COMPLY(ActGroup.DUTY),
    VIOLATE(ActGroup.DUTY),

    THREATEN_FORCE(ActGroup.PRESSURE),
    SANCTION(ActGroup.PRESSURE),
    MOBILISE(ActGroup.PRESSURE),
    SUPPORT(ActGroup.PRESSURE),
    CRITICISE(ActGroup.PRESSURE),

    HARM(ActGroup.HARM);

    private final ActGroup group;

    Act(ActGroup group) {
        this.group = group;
    }

    public ActGroup group() {
        return group;
    }

    /// Whether naming somebody as the doer of this act lays hostile conduct at his door. Whatever records an
    /// actor for such an act must be able to point at words that name him.
    public boolean harmful() {
        return switch (this) {
            case RELEASE, DELIVER_AID, ENTER_VACATED_GROUND, FORTIFY, REINFORCE, WEAPON_IN_ZONE, WITHDRAW -> false;
            case GROUND_ASSAULT, SEIZE_GROUND, ATTACK_ON_AID, OBSTRUCT_AID, VIOLATE -> true;
            default ->
                switch (group) {
                    case FIRE, PROTECTED, PERSON, MONITOR, HARM -> true;
                    case GROUND, AIR, AID, TALKS, DUTY, PRESSURE -> false;
                };
        };
    }
}
