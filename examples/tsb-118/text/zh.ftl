### Name, leadership and terms of reference of the group, Chinese.

title = 用于灾害早期预警的网络感知
management =
    • 主席：尼诺·贝里泽女士（格鲁吉亚）；
    • 副主席：科菲·门萨先生（加纳）和佐藤花女士（Association of Radio Industries）。
terms-of-reference =
    该组研究现有网络如何感知地震、洪水和山体滑坡，以及预警信息如何送达相关人员。

    该组的任务是：

    • 收集用例，说明这些用例对网络的要求；
    • 比较沿电缆和光缆感知以及利用无线电感知的手段；
    • 指出现有建议书中的空白。

    该组在其上级组的每次会议上向上级组报告工作，并在存续期结束之前提交最后报告。
