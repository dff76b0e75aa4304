### Titles of the texts that TSB Circular 195 put forward, Chinese.

x-1332-title = 智能电网中智能计量服务的安全指南
x-1369-title = 使用基于身份的加密技术支持物联网服务的安全方法
x-1369-former = 使用基于身份的加密技术在电信网络上支持物联网服务的安全方法
x-1372-title = 车辆对一切（V2X）通信的安全指南
x-1604-title = 云计算中作为服务的网络（NaaS）的安全需求
x-1605-title = 云计算中作为服务的公共基础设施（IaaS）的安全要求
