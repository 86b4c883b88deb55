package org.waymark.monitoring.web;

/** The record would belong to a programme, country or partner outside the caller's scope. */
public final class OutOfReach extends RuntimeException {

    /** Names what the caller may do about it. */
    public OutOfReach() {
        super(
                "Your account does not reach this programme, country or partner. An administrator"
                        + " can widen its scope.");
    }
}
