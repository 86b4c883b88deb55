package org.waymark.hotline.telegram;

/** How updates come in: asked for, or posted to us. One turn of it is a round of a loop. */
interface Intake {

    void round() throws InterruptedException;

    /** Ends what a round waits for; from now on there are no more rounds. */
    void stop();
}
