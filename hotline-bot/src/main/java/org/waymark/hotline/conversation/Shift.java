package org.waymark.hotline.conversation;

/** Who is at the desk. */
public interface Shift {

    /** How things stand for this child at this moment. */
    Staffing staffingFor(String alias);
}
