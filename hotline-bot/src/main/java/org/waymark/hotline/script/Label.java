package org.waymark.hotline.script;

import java.util.Locale;

/** The buttons that the bot can show. */
public enum Label {
    DANGER,
    TALK,
    PEER,
    RIGHTS,
    NEAR,
    REFERRAL,
    HIDE,
    LANGUAGE,
    MENU,
    SAFE_YES,
    SAFE_NO,
    AGREE,
    DISAGREE,
    WITHDRAW,
    WRITE_YES,
    WRITE_NO,
    HELPED_YES,
    HELPED_SOMEWHAT,
    HELPED_NO,
    AGAIN_YES,
    AGAIN_NO,
    ELSEWHERE,
    ERASE,
    ERASE_YES,
    ERASE_NO;

    /** Key in the script files, in kebab case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
