### What is asked, English.

scope = The study group is preparing guidance on digital twins for urban water supply and is collecting use cases from cities and utilities: what was built, with which data, and what it changed for those who run the network.
shape = Each use case should state the city or utility, the sensors and platforms used, the standards applied, and the obstacles met. Drawings and measurements are welcome; commercial offers are not.
