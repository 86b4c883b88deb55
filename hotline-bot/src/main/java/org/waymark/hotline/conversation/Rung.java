package org.waymark.hotline.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rungs of the ladder that an alarm climbs until a person has seen it. */
public enum Rung {
    /** Everybody at the desk who may handle danger, at once. */
    COUNSELLORS,
    /** The supervisors. */
    SUPERVISORS,
    /** Whoever the organisation named for when nobody else is there. */
    SECOND_CONTACT;

    /** As it is stored, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rung of this code. */
    public static Rung ofCode(String code) {
        return Arrays.stream(values())
                .filter(rung -> rung.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rung is called " + code));
    }

    /** Who is called after them; empty when nobody is left. */
    public Optional<Rung> next() {
        return switch (this) {
            case COUNSELLORS -> Optional.of(SUPERVISORS);
            case SUPERVISORS -> Optional.of(SECOND_CONTACT);
            case SECOND_CONTACT -> Optional.empty();
        };
    }
}
