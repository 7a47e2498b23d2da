package io.redthread.notification;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a kind of message goes by itself (触达方式), until a person chooses otherwise.
 *
 * @param urgent whether it pops up, passes quiet hours and cannot be muted in the app
 * @param channels by which it comes
 * @param outside whether it is a letter to a party outside the house, and never comes to people
 */
record Reach(boolean urgent, Set<Channel> channels, boolean outside) {

    Reach {
        channels = Set.copyOf(channels);
    }

    /** In the app, and by these. */
    static Reach calm(Channel... more) {
        return new Reach(false, EnumSet.of(Channel.IN_APP, more), false);
    }

    /** At once: as a pop-up in the app, and by these. */
    static Reach urgent(Channel... more) {
        return new Reach(true, EnumSet.of(Channel.IN_APP, more), false);
    }

    /** By mail to a party outside the house. */
    static Reach letter() {
        return new Reach(false, Set.of(), true);
    }
}
