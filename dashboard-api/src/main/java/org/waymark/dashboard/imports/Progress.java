package org.waymark.dashboard.imports;

/** Told how far an import has come. */
@FunctionalInterface
interface Progress {

    /** Something has moved on. */
    void moved(Tally tally, State state);

    /** What an import is doing. */
    enum State {
        /** Waits until the one before it has ended. */
        WAITING,
        /** Reads the file and checks it. */
        CHECKING,
        /** Everything is checked, and is being stored. */
        IMPORTING,
        /** Recorded, or, for a dry run, found to be without faults. */
        DONE,
        /** Something is wrong with the file, and nothing was recorded. */
        REFUSED,
        /** It broke off, and nothing was recorded. */
        FAILED;

        /** As answered, for example {@code done}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
