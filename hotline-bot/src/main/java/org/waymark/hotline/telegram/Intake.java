package org.waymark.hotline.telegram;

import java.time.Duration;

/** How updates come in: asked for, or posted to us. One turn of it is a round of a loop. */
interface Intake {

    void round() throws InterruptedException;

    /** How long Telegram has brought nothing and not said either that there is nothing. */
    Duration silence();

    /** Ends what a round waits for; from now on there are no more rounds. */
    void stop();
}
