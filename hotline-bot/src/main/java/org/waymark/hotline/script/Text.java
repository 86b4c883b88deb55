package org.waymark.hotline.script;

import java.util.Locale;
import java.util.Set;

/** Everything the bot can say, with the places that each text has to fill in. */
public enum Text {
    PROMISE,
    SAFE_NOW,
    KEPT_FIRST_WORDS,
    PARTED("emergency"),
    WELCOME_BACK,
    MENU,
    STALE_BUTTON,
    DANGER_HERE("emergency", "country"),
    DANGER_ANYWHERE("emergency"),
    DANGER_UNSURE("emergency", "country"),
    DANGER_CHILD_LINE("childLine", "country"),
    DANGER_MISSING("missing", "country"),
    DANGER_PEOPLE("counsellors"),
    DANGER_STILL("emergency"),
    WAITING("counsellors", "position"),
    WAITING_USUAL("minutes"),
    WAITING_PEER,
    WAITING_KEPT("position"),
    NOBODY_NOW("emergency"),
    OPENS_AT("when"),
    MAY_WE_WRITE,
    MAY_WRITE_YES("from", "until"),
    MAY_WRITE_NO,
    MESSAGE_KEPT,
    ANSWER_KEPT,
    TAKEN,
    TAKEN_PEER,
    HANDED_BACK,
    CANNOT_READ,
    HERE_TOO,
    RIGHTS,
    NEAR_CHOOSE,
    NEAR_HERE("emergency", "country"),
    NEAR_LINE("number", "name"),
    NEAR_UNKNOWN("country"),
    NEAR_ASK,
    HIDE,
    ERASE_ASK,
    ERASED,
    ERASED_REFERRAL,
    RECEIPT("code"),
    CODE_RIGHT,
    CODE_WRONG,
    CODE_WAIT("minutes"),
    LANGUAGE_CHOOSE,
    LANGUAGE_CHANGED,
    REFERRAL_NONE,
    REFERRAL_OFFER("service", "country"),
    REFERRAL_FACT("number", "total", "fact", "words"),
    REFERRAL_FACT_BARE("number", "total", "fact"),
    REFERRAL_AGREED("facts", "service", "country"),
    REFERRAL_REFUSED,
    REFERRAL_WITHDRAWN,
    REFERRAL_TOO_LATE,
    REFERRAL_NEWS("service", "country", "state"),
    CLOSING("days"),
    FEEDBACK_HELPED,
    FEEDBACK_AGAIN,
    FEEDBACK_THANKS;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> places;

    Text(String... places) {
        this.places = Set.of(places);
    }

    /** Key in the script files, in kebab case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of what is filled in; every language has to use all of them. */
    public Set<String> places() {
        return places;
    }
}
