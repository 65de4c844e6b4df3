/** Studies of sensitivity that ask for runs of their own: radial Morris, and Sobol indices with the seed as an input. */
package flashpoint.study.sensitivity;
