package org.waymark.hotline.script;

import java.util.Locale;

/** What a whole short message can mean, so that nobody needs a button. */
public enum Word {
    YES,
    NO,
    MENU,
    TALK,
    PEER,
    RIGHTS,
    NEAR,
    REFERRAL,
    HIDE,
    ERASE,
    LANGUAGE,
    /** The name of the language itself: go on in it. */
    ITSELF,
    /** Between yes and no: whether it helped. */
    SOMEWHAT;

    /** Key in the script files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
