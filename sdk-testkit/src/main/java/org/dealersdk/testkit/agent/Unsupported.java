package org.dealersdk.testkit.agent;

/** The agent does not know an operation. Never held against it: what needs the operation gets no verdict. */
final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsupported(String operation) {
        super(operation);
    }
}
