package org.waymark.monitoring.access;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a program, which has no use for a part of it: what fits the server's buffer goes out
 * as one piece of known length. Spring flushes what it wrote before the answer has ended, which
 * makes two pieces of it, each with its way through the kernel on both sides.
 */
final class WholeAnswer extends HttpServletResponseWrapper {

    private @Nullable ServletOutputStream body;

    WholeAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Opened when it is asked for: who asks for a writer may not have both. */
    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream open = body;
        if (open == null) {
            open = new Body(super.getOutputStream());
            body = open;
        }
        return open;
    }

    /** Left to the end of the answer, or to a full buffer. */
    @Override
    public void flushBuffer() {}

    private static final class Body extends ServletOutputStream {

        private final ServletOutputStream out;

        Body(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int count) throws IOException {
            out.write(octets, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
