package org.dealersdk.runtime.notice;

import java.util.List;
import java.util.Map;
import org.dealersdk.domain.customer.CustomerId;
import org.dealersdk.domain.problem.Text;

/**
 * Something a customer is to hear.
 *
 * @param id of the notice
 * @param customer who
 * @param subject a stable code of what it is
 * @param words the sentence, with places for the arguments
 * @param arguments what stands in the places
 * @param facts what a gateway's template may fill in
 */
record Tiding(
        String id,
        CustomerId customer,
        String subject,
        Text words,
        List<Object> arguments,
        Map<String, String> facts) {}
