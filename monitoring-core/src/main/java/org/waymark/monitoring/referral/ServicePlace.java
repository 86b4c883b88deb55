package org.waymark.monitoring.referral;

import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The kind of service, and the country where it is.
 *
 * @param service code in kebab case, for example {@code shelter}
 * @param country ISO 3166-1 alpha-2, for example {@code BG}
 */
public record ServicePlace(String service, String country) {

    /** Refuses other forms. */
    public ServicePlace {
        if (!service.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new InvalidValue(
                    "service", "A service's code is in kebab case, for example shelter.");
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new InvalidValue(
                    "serviceCountry", "A country is two capital letters, for example BG.");
        }
    }
}
