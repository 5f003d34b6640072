package org.dealersdk.documents.form;

import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.spi.storage.Reader;

/**
 * A kind of thing forms are made for.
 *
 * @param <F> the facts it has for them
 */
public interface Subject<F extends Facts> {

    /** What people call it, lower-kebab, such as {@code work-order}. */
    String name();

    /**
     * Everything its forms may need.
     *
     * @param policy of the store, in force now
     * @throws org.dealersdk.domain.problem.DealerException PRN-002 there is none, PRN-012 not a period
     */
    F read(Reader reader, PrintRequest request, DealerPolicy policy);
}
