### Titles of the Questions, English.

q8-12-title = Measurement of network performance for cloud-based services
q21-12-title = Perceptual and parametric models for the assessment of multimedia quality
q22-12-title = Quality of experience of immersive conversational services
