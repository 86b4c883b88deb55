package org.waymark.deploy.benchmarks;

/** One way of recording, to be measured against others. */
interface Contestant {

    String name();

    /** What one client does: made once, used by one thread, closed at the end. */
    Client client() throws Exception;

    /** Records once and returns when it is durable. */
    @FunctionalInterface
    interface Client extends AutoCloseable {

        void record() throws Exception;

        @Override
        default void close() throws Exception {}
    }
}
