### Titles of the Questions, Chinese.

q8-12-title = 云服务网络性能的测量
q21-12-title = 多媒体质量评估的感知模型和参数模型
q22-12-title = 沉浸式会话服务的体验质量
