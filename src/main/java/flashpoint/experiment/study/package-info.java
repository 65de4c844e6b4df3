/** Studies: experiments that decide in blocks what to run next, on the plan, store and workers of a sweep. */
package flashpoint.experiment.study;
