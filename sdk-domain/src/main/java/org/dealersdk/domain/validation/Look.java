package org.dealersdk.domain.validation;

/** One step of checking a record: a component, several of them, or the record as a whole. */
interface Look {

    /** Reports what is wrong with it. */
    void at(Object instance, Report report);
}
