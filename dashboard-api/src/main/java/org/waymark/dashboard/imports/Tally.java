package org.waymark.dashboard.imports;

/** How far an import has come. */
final class Tally {

    private final Progress progress;
    private final Problems problems = new Problems();
    private long rowsRead;
    private long recordsWritten;
    private long recordsUnchanged;
    private long position;

    Tally(Progress progress) {
        this.progress = progress;
    }

    void read() {
        rowsRead++;
    }

    void add(Chunk.Outcome outcome) {
        problems.addAll(outcome.problems());
        recordsWritten += outcome.recordsWritten();
        recordsUnchanged += outcome.recordsUnchanged();
    }

    void nothingWritten() {
        recordsWritten = 0;
    }

    void stored(long at) {
        position = at;
    }

    void report() {
        progress.moved(this, Progress.State.CHECKING);
    }

    void storing() {
        progress.moved(this, Progress.State.IMPORTING);
    }

    Problems problems() {
        return problems;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** New and changed ones; of a dry run, those that there would be. */
    long recordsWritten() {
        return recordsWritten;
    }

    /** Those that were there already as the file says. */
    long recordsUnchanged() {
        return recordsUnchanged;
    }

    /** Position in the event store from which on it can be read; 0 for none. */
    long position() {
        return position;
    }
}
