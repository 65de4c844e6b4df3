/**
 * What finished runs tell: which inputs explain an outcome, and in which box of inputs it is found. Nothing is run here.
 */
package flashpoint.analysis;
