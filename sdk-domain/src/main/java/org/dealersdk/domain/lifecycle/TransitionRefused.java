package org.dealersdk.domain.lifecycle;

import java.util.List;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;

/** A step of a lifecycle was refused; carries every reason at once. Without a stack trace: a refusal is ordinary business. */
public final class TransitionRefused extends DealerException {

    private static final long serialVersionUID = 1L;

    public TransitionRefused(List<Problem> refusals) {
        super(refusals, null, false);
    }
}
