/** Tests of the checks themselves: that they pass what is right, and fail planted faults. */
package flashpoint.validation;
